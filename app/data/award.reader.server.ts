import type { Actor } from "~/domain/access/actor";
import type { Action } from "~/domain/access/matrix";
import { companiesFor, zonesFor } from "~/domain/access/reach";
import type { LocalizedText } from "~/domain/program/localized-text";
import type { AwardEvent, LeaseRowInput, PlanInput, TermsInput } from "~/domain/subsidy/types";
import { rows } from "./db.server";

/** An award as its page shows it; `input` is what its plan is computed from. */
export interface AwardView {
  readonly id: string;
  readonly reference: string;
  readonly applicationId: string;
  readonly applicationReference: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly programSlug: string;
  readonly versionId: string;
  readonly zoneName: LocalizedText;
  readonly unit: { readonly label: string; readonly site: LocalizedText } | null;
  readonly landlord: string | null;
  readonly input: PlanInput;
  readonly approvedAt: Date;
  readonly effectiveAt: Date | null;
  readonly version: number;
}

type Row = Omit<AwardView, "input"> & {
  readonly terms: TermsInput;
  readonly lease: readonly LeaseRowInput[];
  readonly leaseEnd: string | null;
  readonly events: readonly AwardEvent[];
};

/** Which awards an actor sees: those of their companies, and those of their zones; null stands for every zone. */
export function reachOf(actor: Actor, action: Action): { companies: string[]; zones: string[] | null } {
  const zones = zonesFor(actor, action);
  return { companies: companiesFor(actor, action), zones: zones === "all" ? null : zones };
}

/** The columns that an award's plan is computed from, of `award a`. */
export const inputColumns = `a.terms, a.lease, a.lease_end AS "leaseEnd",
  coalesce((SELECT jsonb_agg(e.event ORDER BY e.position) FROM award_event e WHERE e.award_id = a.id), '[]') AS events`;

/** An award that the actor may read, or null. */
export async function readAward(actor: Actor, awardId: string): Promise<AwardView | null> {
  const { companies, zones } = reachOf(actor, "award.read");
  const [row] = await rows<Row>(
    `SELECT a.id, a.reference, a.application_id AS "applicationId", ap.reference AS "applicationReference",
            a.company_id AS "companyId", c.name AS "companyName", p.slug AS "programSlug",
            a.program_version_id AS "versionId",
            z.name AS "zoneName",
            CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('label', u.label, 'site', s.name) END AS unit,
            a.landlord, ${inputColumns}, a.approved_at AS "approvedAt", a.effective_at AS "effectiveAt", a.version
     FROM award a
     JOIN application ap ON ap.id = a.application_id
     JOIN company c ON c.id = a.company_id
     JOIN program p ON p.id = a.program_id
     JOIN zone z ON z.id = a.zone_id
     LEFT JOIN unit u ON u.id = a.unit_id
     LEFT JOIN site s ON s.id = u.site_id
     WHERE a.id = $1 AND a.released_at IS NULL
       AND (a.company_id = ANY($2::uuid[]) OR $3::uuid[] IS NULL OR a.zone_id = ANY($3::uuid[]))`,
    [awardId, companies, zones],
  );
  if (!row) return null;
  const { terms, lease, leaseEnd, events, ...view } = row;
  return { ...view, input: { terms, lease, leaseEnd, events } };
}
