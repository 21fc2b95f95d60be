import type { Actor } from "~/domain/access/actor";
import { reachOf } from "../access/reach";

/** The case that an act was decided in, and the letters of that decision, as far as the actor may open them. */
export interface CaseOfAct {
  readonly id: string;
  readonly about: "application" | "change";
  readonly reference: string;
  readonly letters: readonly { readonly id: string; readonly reference: string }[];
}

export interface StoredCase extends CaseOfAct {
  readonly zoneId: string;
}

/** The cases in which acts of a company were decided, by id, as JSON; each with the letters of what was granted in it. */
export const casesColumn = (of: string): string =>
  `(SELECT coalesce(json_object_agg(k.id, json_build_object('id', k.id, 'about', CASE WHEN h.id IS NULL THEN 'application' ELSE 'change' END,
        'reference', coalesce(h.reference, p.reference), 'zoneId', coalesce(h.zone_id, p.zone_id),
        'letters', (SELECT coalesce(json_agg(json_build_object('id', t.id, 'reference', t.reference) ORDER BY t.issued_at, t.id), '[]')
                      FROM determination d JOIN letter t ON t.determination_id = d.id
                     WHERE d.case_id = k.id AND d.outcome = 'approve'))), '{}')
      FROM case_file k LEFT JOIN change h ON h.id = k.id LEFT JOIN application p ON p.id = k.id
     WHERE coalesce(h.reference, p.reference) IS NOT NULL
       AND k.id IN (SELECT l.case_id FROM ledger_act l WHERE l.company_id = ${of} AND l.case_id IS NOT NULL))`;

/** Of a case of a company what the actor may open; null where that is nothing. */
export const openedBy = (actor: Actor, companyId: string): ((found: StoredCase | undefined) => CaseOfAct | null) => {
  const [ofAwards, ofApplications] = [reachOf(actor, "award.read"), reachOf(actor, "application.read")];
  const reaches = ({ companies, zones }: typeof ofAwards, zoneId: string) =>
    companies.includes(companyId) || (zones?.includes(zoneId) ?? true);
  return (found) => {
    if (!found || !reaches(found.about === "change" ? ofAwards : ofApplications, found.zoneId)) return null;
    const { id, about, reference, letters } = found;
    return { id, about, reference, letters: reaches(ofApplications, found.zoneId) ? letters : [] };
  };
};
