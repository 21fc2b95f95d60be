import type { LocalizedText } from "~/domain/kernel/localized-text";
import { preparedRows } from "../kernel/db.server";

interface PublicSite {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly address: string;
  readonly rentFenPerM2Month: number;
}

export interface PublicZone {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly sites: readonly PublicSite[];
}

/** The open zones of the city with their open sites and what space costs there. */
export const readPublicZones = (): Promise<PublicZone[]> =>
  preparedRows<PublicZone & Record<string, unknown>>(
    "public zones",
    `SELECT z.slug, z.name,
            coalesce(jsonb_agg(jsonb_build_object('slug', s.slug, 'name', s.name, 'address', s.address,
                                                  'rentFenPerM2Month', s.rent_fen_per_m2_month)
                               ORDER BY s.position) FILTER (WHERE s.id IS NOT NULL), '[]') AS sites
       FROM zone z LEFT JOIN site s ON s.zone_id = z.id AND s.closed_on IS NULL
      WHERE z.closed_on IS NULL
      GROUP BY z.id ORDER BY z.position`,
    [],
  );
