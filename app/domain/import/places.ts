import type { Reach } from "~/domain/access/reach";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { loosely } from "./cells";

/** A thing that a file names: by its short name in addresses, or its name in a language. */
interface NamedPlace {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
}

export interface ZoneOf extends NamedPlace {
  /** Nothing new comes to be there. */
  readonly closed: boolean;
}

const said = ({ slug, name }: NamedPlace): string[] =>
  [slug, ...Object.values<string | undefined>({ ...name })].flatMap((each) => (each ? [loosely(each)] : []));

/** Places by whatever they are called; a name that two have is nobody's. */
export function byName<P extends NamedPlace>(places: readonly P[]): (name: string) => P | null {
  const known = new Map<string, P | null>();
  for (const place of places) for (const name of new Set(said(place))) known.set(name, known.has(name) ? null : place);
  return (name) => known.get(loosely(name)) ?? null;
}

/** The zones that rows may name: open ones within reach. */
export const zonesByName = (zones: readonly ZoneOf[], reach: Reach): ((name: string) => ZoneOf | null) =>
  byName(zones.filter(({ id, closed }) => !closed && (reach === "all" || reach.includes(id))));

/** Of rows with the same key each after the first, with the row of the first; rows without a key are none. */
export function doubled<Row extends { readonly number: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const later = new Map<number, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const before = first.get(key);
    if (before === undefined) first.set(key, row.number);
    else later.set(row.number, before);
  }
  return later;
}
