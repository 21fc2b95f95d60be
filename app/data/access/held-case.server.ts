import type { InterestRecord } from "~/domain/access/duties";
import { newId } from "~/platform/ids";
import type { Tx } from "../kernel/db.server";
import { caseTables, type HandledKind, handledKinds, tiedPerson } from "./case-reach";

/** A case of any kind as whoever handles it needs it, locked. Each of these kinds has a table of its name, with these columns. */
export interface HeldCase {
  readonly id: string;
  readonly kind: HandledKind;
  readonly state: string;
  readonly companyId: string;
  readonly zoneId: string;
  readonly assigneeId: string | null;
  readonly interests: readonly InterestRecord[];
  /** Whether the official has or had a part in the company. */
  readonly tied: boolean;
}

/** Locks a case that has been handed in, of any kind, and reads it for an official; null when there is none. */
export async function lockHeldCase(tx: Tx, caseId: string, officialId: string): Promise<HeldCase | null> {
  await holdCase(tx, caseId);
  const [found] = await tx.rows<HeldCase & Record<string, unknown>>(
    handledKinds
      .map(
        (
          kind,
        ) => `SELECT a.id, '${kind}' AS kind, a.state::text AS state, a.company_id AS "companyId", a.zone_id AS "zoneId",
            a.assignee_id AS "assigneeId", ${tiedPerson("a.company_id", "$2::uuid")} AS tied,
            coalesce((SELECT json_agg(json_build_object('userId', d.user_id, 'conflict', d.conflict))
                        FROM interest_declaration d WHERE d.case_id = a.id), '[]') AS interests
       FROM "${kind}" a WHERE a.id = $1::uuid AND a.reference IS NOT NULL AND a.zone_id IS NOT NULL`,
      )
      .join(" UNION ALL "),
    [caseId, officialId],
  );
  return found ?? null;
}

/** Locks the row of a case, of whatever kind it is. */
export async function holdCase(tx: Tx, caseId: string): Promise<void> {
  for (const table of caseTables) await tx.rows(`SELECT 1 FROM "${table}" WHERE id = $1 FOR UPDATE`, [caseId]);
}

/** Who has read a locked case before is told that something of it has changed. */
export async function raiseCaseVersion(tx: Tx, caseId: string): Promise<void> {
  for (const table of caseTables) await tx.rows(`UPDATE "${table}" SET version = version + 1 WHERE id = $1`, [caseId]);
}

/** Whom a case is given to, in a state that stays; null for nobody. */
export interface CaseAssignment {
  readonly assigneeId: string | null;
  readonly actorId: string;
  readonly at: Date;
}

/** Gives a locked case of any kind to a reviewer, or to nobody, which stands in its history; the version goes up. */
export async function assignCase(
  tx: Tx,
  { id: caseId, state }: Pick<HeldCase, "id" | "state">,
  { assigneeId, ...by }: CaseAssignment,
): Promise<void> {
  for (const kind of handledKinds)
    await tx.rows(`UPDATE "${kind}" SET assignee_id = $2, version = version + 1 WHERE id = $1`, [caseId, assigneeId]);
  await tx.caseEvent.create({
    data: { id: newId(), caseId, action: "assign", fromState: state, toState: state, assigneeId, ...by },
    select: { id: true },
  });
}
