import type { LocalizedText } from "~/domain/kernel/localized-text";
import { cityDay } from "../kernel/city-day";
import { rows } from "../kernel/db.server";

interface GrantPlace {
  readonly id: string;
  readonly name: LocalizedText;
}

/** Where roles can be given: the zones of the city, and who runs a site today. */
export async function readGrantPlaces(): Promise<{ zones: GrantPlace[]; operators: GrantPlace[] }> {
  const [found] = await rows<{ zones: GrantPlace[]; operators: GrantPlace[] }>(
    `SELECT (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name) ORDER BY position, id), '[]') FROM zone WHERE closed_on IS NULL) AS zones,
            (SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.name->>'en', o.id), '[]') FROM operator o
              WHERE EXISTS (SELECT FROM operator_site s JOIN site t ON t.id = s.site_id
                             WHERE s.operator_id = o.id AND t.closed_on IS NULL AND (s.to_on IS NULL OR s.to_on > ${cityDay("now()")}))
            ) AS operators`,
  );
  return found ?? { zones: [], operators: [] };
}
