import type { Prisma } from "~/data/generated/client";
import type { ApplicationState } from "~/domain/application/states";
import type { ApplicationAction } from "~/domain/application/transitions";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { newId } from "~/platform/ids";
import { dateColumn } from "../kernel/civil";
import type { Tx } from "../kernel/db.server";

/** An application as steps are decided on, without its answers. */
export interface ApplicationHead {
  readonly id: string;
  readonly reference: string | null;
  readonly state: ApplicationState;
  readonly version: number;
  readonly programId: string;
  readonly programVersionId: string;
  readonly companyId: string;
  readonly zoneId: string | null;
  readonly siteId: string | null;
  readonly unitId: string | null;
  readonly createdBy: string;
  readonly submittedBy: string | null;
  readonly assigneeId: string | null;
  readonly acceptedBy: string | null;
  readonly dueOn: CivilDate | null;
  readonly dueProvisional: boolean;
}

/**
 * Locks an application until the transaction ends. What other tables say of it is read after this: a statement that waits for a lock
 * sees them as they were before it waited.
 */
export const holdApplication = (tx: Tx, id: string): Promise<unknown> =>
  tx.$queryRaw`SELECT 1 FROM application WHERE id = ${id}::uuid FOR UPDATE`;

/** Locks an application until the transaction ends and reads it; null when there is none. */
export async function lockApplication(tx: Tx, id: string): Promise<ApplicationHead | null> {
  const [row] = await tx.$queryRaw<ApplicationHead[]>`
    SELECT id, reference, state::text AS state, version, program_id AS "programId",
           program_version_id AS "programVersionId", company_id AS "companyId", zone_id AS "zoneId", site_id AS "siteId",
           unit_id AS "unitId", created_by AS "createdBy", submitted_by AS "submittedBy", assignee_id AS "assigneeId",
           accepted_by AS "acceptedBy", due_on::text AS "dueOn", due_provisional AS "dueProvisional"
      FROM application WHERE id = ${id}::uuid FOR UPDATE`;
  return row ?? null;
}

/** The last day of a step; provisional when it was counted through a year without a published calendar. */
export interface Due {
  readonly date: CivilDate;
  readonly provisional: boolean;
}

export interface Step {
  readonly applicationId: string;
  readonly action: ApplicationAction;
  readonly from: ApplicationState;
  readonly to: ApplicationState;
  readonly actorId: string | null;
  readonly now: Date;
  /** Of the step that begins; null when no clock runs. */
  readonly due: Due | null;
  /** Words for the founder's side. */
  readonly reason?: string;
  /** What else the step changes of the application. */
  readonly set?: Pick<
    Prisma.ApplicationUncheckedUpdateInput,
    "assigneeId" | "acceptedBy" | "acceptedAt" | "answeredAt" | "decidedAt" | "zoneId" | "siteId"
  >;
}

/** The last day of the step that begins, as its columns hold it. */
export const dueColumns = (due: Due | null) => ({
  dueOn: due && dateColumn(due.date),
  dueProvisional: due?.provisional ?? false,
});

/** The row of the history that the company sees, as it is stored: every statement that writes one writes this. */
export const stepRow = (step: Omit<Step, "due" | "set">) => ({
  id: newId(),
  caseId: step.applicationId,
  action: step.action,
  fromState: step.from,
  toState: step.to,
  actorId: step.actorId,
  at: step.now,
  reason: step.reason ?? null,
});

/** Moves a locked application to its next state, with the row of its history; the version goes up. */
export async function moveState(tx: Tx, step: Step): Promise<void> {
  const { applicationId, to, due, set } = step;
  await tx.application.update({
    where: { id: applicationId },
    data: {
      ...set,
      state: to,
      ...dueColumns(due),
      version: { increment: 1 },
    },
    select: { id: true },
  });
  await tx.caseEvent.create({ data: stepRow(step), select: { id: true } });
}
