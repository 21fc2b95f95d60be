import type { LeaseRowInput, TermsInput } from "~/domain/subsidy/types";
import { holdCompany } from "../company/hold-company.server";
import type { Tx } from "../kernel/db.server";
import { flagBeside } from "./company-awards.server";

export interface AwardToWrite {
  readonly id: string;
  readonly reference: string;
  /** The number under which it was kept before the portal. */
  readonly formerNumber?: string | null;
  readonly applicationId: string | null;
  /** The decision that grants it; null where that was taken before the portal. */
  readonly determinationId: string | null;
  /** A key, such as `rent`. */
  readonly benefit: string;
  readonly companyId: string;
  readonly programId: string;
  readonly programVersionId: string;
  readonly zoneId: string;
  readonly unitId: string | null;
  /** Whom it is paid to, where that is an operator. */
  readonly operatorId: string | null;
  readonly terms: TermsInput;
  readonly lease: readonly LeaseRowInput[];
  /** First day no longer leased, or null. */
  readonly leaseEnd: string | null;
  readonly landlord: string | null;
  /** First day with, and first day without benefit: the plan's. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** First day of which nothing is paid any more by the plan alone, never after `endsOn`. */
  readonly paidTo: string;
  readonly totalFen: number;
  readonly approvedBy: string;
  readonly approvedAt: Date;
  readonly effectiveAt: Date | null;
}

/** Writes awards, without what a replay knows of them; `award_one_per_benefit_at_a_time` refuses a second one of the program and benefit on the same days. */
export async function insertAwards(tx: Tx, awards: readonly AwardToWrite[]): Promise<void> {
  const rows = awards.map((award) => {
    const { terms, lease, leaseEnd } = award;
    return { ...award, approved: { terms, lease, leaseEnd, events: [] } };
  });
  await tx.rows(
    `INSERT INTO award (id, reference, former_number, application_id, determination_id, benefit, company_id, program_id, program_version_id, zone_id,
                        unit_id, operator_id, approved, terms, lease, lease_end, landlord, starts_on, ends_on, paid_to, total_fen, approved_by,
                        approved_at, effective_at)
     SELECT id, reference, "formerNumber", "applicationId", "determinationId", benefit, "companyId", "programId", "programVersionId", "zoneId",
            "unitId", "operatorId", approved, terms, lease, "leaseEnd", landlord, "startsOn", "endsOn", "paidTo", "totalFen", "approvedBy",
            "approvedAt", "effectiveAt"
       FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, reference text, "formerNumber" text, "applicationId" uuid, "determinationId" uuid,
              benefit text, "companyId" uuid, "programId" uuid, "programVersionId" uuid, "zoneId" uuid, "unitId" uuid, "operatorId" uuid,
              approved jsonb, terms jsonb, lease jsonb, "leaseEnd" date, landlord text, "startsOn" date, "endsOn" date, "paidTo" date,
              "totalFen" bigint, "approvedBy" uuid, "approvedAt" timestamptz, "effectiveAt" timestamptz)`,
    [JSON.stringify(rows)],
  );
  await flagBeside(tx, [...new Set(awards.map(({ companyId }) => companyId))]);
}

export const insertAward = (tx: Tx, award: AwardToWrite): Promise<void> => insertAwards(tx, [award]);

/** The next running numbers of award references, so many; gaps are allowed. */
export async function nextAwardNumbers(tx: Tx, count: number): Promise<number[]> {
  const found = await tx.rows<{ n: number }>(
    "SELECT nextval('award_reference_number')::int AS n FROM generate_series(1, $1::int)",
    [count],
  );
  return found.map(({ n }) => n);
}

/** The next one. */
export async function nextAwardNumber(tx: Tx): Promise<number> {
  const [n] = await nextAwardNumbers(tx, 1);
  return n ?? 0;
}

/** Marks the awards of an application as given back before they took effect; their days and months are free for others. Returns their ids. */
export async function releaseAwards(tx: Tx, applicationId: string, now: Date): Promise<string[]> {
  const given = await tx.award.findFirst({ where: { applicationId, releasedAt: null }, select: { companyId: true } });
  if (!given) return [];
  await holdCompany(tx, given.companyId);
  const released = await tx.award.updateManyAndReturn({
    where: { applicationId, releasedAt: null },
    data: { releasedAt: now },
    select: { id: true },
  });
  return released.map(({ id }) => id);
}
