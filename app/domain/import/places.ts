import type { Reach } from "~/domain/access/reach";
import { groupBy } from "~/domain/kernel/group-by";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { DateRange } from "~/domain/kernel/time/date-range";
import { loosely } from "~/domain/kernel/text/loosely";
import { overlap } from "./premises";

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

export interface SiteInZone extends NamedPlace {
  readonly zoneId: string;
  /** Nothing new comes to be there. */
  readonly closed: boolean;
}

/** The sites that rows may name: open ones of zones within reach. */
export const sitesByName = <S extends SiteInZone>(sites: readonly S[], reach: Reach): ((name: string) => S | null) =>
  byName(sites.filter(({ zoneId, closed }) => !closed && (reach === "all" || reach.includes(zoneId))));

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

interface OfDays extends DateRange {
  readonly row: number;
  /** What may be had by one at a time; null for nothing. */
  readonly key: string | null;
}

/** Rows that have the same on the same days as another: each after the first of them, with its row. */
export const overlapping = (rows: readonly OfDays[]): { readonly row: number; readonly before: number }[] =>
  [...groupBy(rows, ({ key }) => key)].flatMap(([key, group]) =>
    key === null
      ? []
      : group.flatMap((each, i) => {
          const before = group.slice(0, i).find((other) => overlap(each, other));
          return before ? [{ row: each.row, before: before.row }] : [];
        }),
  );
