import { readPlaces, type Zone } from "~/data/city/places.server";
import { type NamedProgram, readProgramNames } from "~/data/program/names.server";
import type { Actor } from "~/domain/access/actor";
import { zonesFor } from "~/domain/access/reach";
import type { List } from "~/domain/kernel/list/list";
import { type ListQuery, readListQuery } from "~/forms/kernel/list-query";

/** What a list's address asks for, and what its reader may choose from. */
export interface AskedList<L extends List> extends ListQuery<L> {
  readonly zones: readonly Zone[];
  readonly programs: readonly NamedProgram[];
  /** Of the zone and of the program that are asked for; null for none, and for the whole city's programs. */
  readonly zoneId: string | null;
  readonly programId: string | null;
}

/** Reads the address of a list for its reader: zones and programs are those that they find in lists. */
export async function askedOf<L extends List>(list: L, actor: Actor, search: URLSearchParams): Promise<AskedList<L>> {
  const [places, published] = await Promise.all([readPlaces(), readProgramNames()]);
  const reach = zonesFor(actor, "tracking.read");
  const zones = places.zones.filter(({ id }) => reach === "all" || reach.includes(id));
  const programs = published.filter(({ zoneId }) => zoneId === null || zones.some(({ id }) => id === zoneId));
  const slugs = (of: readonly { readonly slug: string }[]) => of.map(({ slug }) => slug);
  const query = readListQuery(list, search, { zones: slugs(zones), programs: slugs(programs) });
  const { zone, program } = query.filters as { readonly zone?: string | null; readonly program?: string | null };
  return {
    ...query,
    zones,
    programs,
    zoneId: zones.find(({ slug }) => slug === zone)?.id ?? null,
    programId: programs.find(({ slug }) => slug === program)?.id ?? null,
  };
}
