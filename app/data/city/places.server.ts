import type { LocalizedText } from "~/domain/kernel/localized-text";
import { cached } from "../kernel/cached.server";
import { asItStands, type Reading } from "../kernel/db.server";

export interface Zone {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  /** Nothing new comes to be there. */
  readonly closed: boolean;
}

export interface Site extends Zone {
  readonly zoneId: string;
}

export interface Places {
  readonly zones: readonly Zone[];
  readonly sites: readonly Site[];
}

const places = cached(load, 60_000);

/** Zones and sites of the city as they stand, or stood at most a minute ago. */
export const readPlaces = (reading: Reading = asItStands): Promise<Places> => places.read(reading);

/** What follows in this process sees places that were made, edited or closed. */
export const forgetPlaces = (): void => places.forget();

async function load({ rows }: Reading): Promise<Places> {
  const zones = await rows<Zone & Record<string, unknown>>(
    `SELECT id, slug, name, closed_on IS NOT NULL AS closed FROM zone ORDER BY position, id`,
  );
  const sites = await rows<Site & Record<string, unknown>>(
    `SELECT id, slug, name, zone_id AS "zoneId", closed_on IS NOT NULL AS closed FROM site ORDER BY position, id`,
  );
  return { zones, sites };
}
