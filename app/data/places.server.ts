import type { LocalizedText } from "~/domain/program/localized-text";
import { pool, rows } from "./db.server";

export interface Zone {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
}

export interface Site extends Zone {
  readonly zoneId: string;
}

export interface Places {
  readonly zones: readonly Zone[];
  readonly sites: readonly Site[];
}

const freshMs = 60_000;
const caches = new WeakMap<object, { readAt: number; places: Promise<Places> }>();

/** Zones and sites of the city as they stand, or stood at most a minute ago. */
export function readPlaces(): Promise<Places> {
  const key = pool();
  const cached = caches.get(key);
  if (cached && Date.now() - cached.readAt < freshMs) return cached.places;
  const places = load();
  caches.set(key, { readAt: Date.now(), places });
  places.catch(() => caches.delete(key));
  return places;
}

async function load(): Promise<Places> {
  const [zones, sites] = await Promise.all([
    rows<Zone & Record<string, unknown>>(`SELECT id, slug, name FROM zone ORDER BY position, id`),
    rows<Site & Record<string, unknown>>(`SELECT id, slug, name, zone_id AS "zoneId" FROM site ORDER BY position, id`),
  ]);
  return { zones, sites };
}
