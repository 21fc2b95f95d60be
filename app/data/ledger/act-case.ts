import type { Actor } from "~/domain/access/actor";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import { reachOf } from "../access/reach";

/** The case that an act was decided in, and the letters of that decision, as far as the actor may open them. */
export interface CaseOfAct {
  readonly id: string;
  readonly about: "application" | "change";
  readonly reference: string;
  /** Which change it is, and why it was asked for or proposed; null of an application. */
  readonly kind: ChangeKind | null;
  readonly reason: string | null;
  readonly letters: readonly { readonly id: string; readonly reference: string }[];
  /** The unit that was left, and the one that was taken; null where nothing moved. */
  readonly moved: { readonly from: UnitOfMove | null; readonly to: UnitOfMove } | null;
}

interface UnitOfMove {
  readonly label: string;
  readonly site: LocalizedText;
}

export interface StoredCase extends CaseOfAct {
  readonly zoneId: string;
}

const unitNamed = (id: string) =>
  `(SELECT json_build_object('label', u.label, 'site', s.name) FROM unit u JOIN site s ON s.id = u.site_id WHERE u.id = ${id})`;

/** The unit in which the award of a change `h` was before the day on which it moved, as it was when that was decided: ids ascend with time. */
const unitLeft = `(SELECT o.unit_id FROM occupancy o
  WHERE o.award_id = h.award_id AND o.from_on < (h.proposal->>'from')::date AND (o.released_at IS NULL OR o.released_at >= h.decided_at)
    AND o.id < (SELECT d.id FROM determination d WHERE d.case_id = h.id ORDER BY d.decided_at DESC, d.id DESC LIMIT 1)
  ORDER BY o.from_on DESC LIMIT 1)`;

const moveOf = `CASE WHEN h.kind = 'unit' AND h.proposal->>'unitId' IS NOT NULL THEN
  json_build_object('from', ${unitNamed(unitLeft)}, 'to', ${unitNamed("(h.proposal->>'unitId')::uuid")}) END`;

/** The cases in which acts of a company were decided, by id, as JSON; each with the letters of what was granted in it. */
export const casesColumn = (of: string): string =>
  `(SELECT coalesce(json_object_agg(k.id, json_build_object('id', k.id, 'about', CASE WHEN h.id IS NULL THEN 'application' ELSE 'change' END,
        'reference', coalesce(h.reference, p.reference), 'zoneId', coalesce(h.zone_id, p.zone_id), 'kind', h.kind, 'reason', h.reason, 'moved', ${moveOf},
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
    const { id, about, reference, kind, reason, letters, moved } = found;
    return { id, about, reference, kind, reason, moved, letters: reaches(ofApplications, found.zoneId) ? letters : [] };
  };
};
