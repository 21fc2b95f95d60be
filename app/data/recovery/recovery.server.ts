import type { Prisma } from "~/data/generated/client";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { DueDay } from "~/domain/recovery/due";
import type { Instalment } from "~/domain/recovery/instalments";
import type { PayWay, RecoveryProposal } from "~/domain/recovery/judgement";
import type { RecoveryState } from "~/domain/recovery/states";
import type { RecoveryAction } from "~/domain/recovery/transitions";
import { newId } from "~/platform/ids";
import { dateColumn } from "../kernel/civil";
import type { Tx } from "../kernel/db.server";

/** The next running number of references of recoveries; gaps are allowed. */
export async function nextRecoveryNumber(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`SELECT nextval('recovery_reference_number')::int AS n`;
  return row?.n ?? 0;
}

interface MoveOfRecovery {
  readonly id: string;
  readonly action: RecoveryAction;
  readonly from: RecoveryState | null;
  readonly to: RecoveryState;
  readonly actorId: string | null;
  readonly now: Date;
  /** Words for the debtor's side. */
  readonly reason?: string | undefined;
}

const historyRow = ({ id, action, from, to, actorId, now, reason }: MoveOfRecovery) => ({
  id: newId(),
  caseId: id,
  action,
  fromState: from,
  toState: to,
  actorId,
  at: now,
  reason: reason ?? null,
});

export interface RecoveryToOpen extends Omit<MoveOfRecovery, "from"> {
  readonly reference: string;
  readonly companyId: string;
  readonly operatorId: string | null;
  readonly zoneId: string;
  readonly awardId: string;
  readonly programVersionId: string;
}

/** Writes a recovery with the case that it is, and the first row of its history; `recovery_one_open` refuses a second one of an award. */
export async function insertRecovery(tx: Tx, opened: RecoveryToOpen): Promise<void> {
  const { id, companyId, now, actorId, to } = opened;
  const { reference, operatorId, zoneId, awardId, programVersionId } = opened;
  await tx.$executeRaw`INSERT INTO case_file (id, kind, company_id, created_at) VALUES (${id}::uuid, 'recovery', ${companyId}::uuid, ${now})`;
  await tx.recovery.create({
    data: {
      id,
      reference,
      state: to,
      companyId,
      operatorId,
      zoneId,
      awardId,
      programVersionId,
      openedBy: actorId,
      openedAt: now,
    },
    select: { id: true },
  });
  await tx.caseEvent.create({ data: historyRow({ ...opened, from: null }), select: { id: true } });
}

/** What a step changes beside the state. What is not named stays; null empties. */
export interface RecoverySet {
  readonly due?: DueDay | null;
  readonly dispute?: DueDay | null;
  readonly proposal?: RecoveryProposal;
  readonly proposedBy?: string;
  readonly proposedAt?: Date;
  readonly demandedOn?: CivilDate;
  readonly way?: PayWay;
  readonly plan?: number | null;
  readonly askedParts?: number | null;
  readonly remindedOf?: CivilDate;
  readonly closedAt?: Date;
}

const columnsOf = ({ due, dispute, proposal, demandedOn, remindedOf, ...set }: RecoverySet) => ({
  ...set,
  ...(due !== undefined && { dueOn: due && dateColumn(due.date), dueProvisional: due?.provisional ?? false }),
  ...(dispute !== undefined && {
    disputeOn: dispute && dateColumn(dispute.date),
    disputeProvisional: dispute?.provisional ?? false,
  }),
  ...(proposal && { proposal: proposal as unknown as Prisma.InputJsonObject }),
  ...(demandedOn !== undefined && { demandedOn: dateColumn(demandedOn) }),
  ...(remindedOf !== undefined && { remindedOf: dateColumn(remindedOf) }),
});

export interface RecoveryMove extends MoveOfRecovery {
  readonly set?: RecoverySet | undefined;
}

/** Moves a locked recovery to its next state, with the row of its history; the version goes up. */
export async function moveRecovery(tx: Tx, move: RecoveryMove): Promise<void> {
  const { id, to, set = {} } = move;
  await tx.recovery.update({
    where: { id },
    data: { ...columnsOf(set), state: to, version: { increment: 1 } },
    select: { id: true },
  });
  await tx.caseEvent.create({ data: historyRow(move), select: { id: true } });
}

/** Changes a locked recovery in the state that it is in, without a row of its history. */
export async function setRecovery(tx: Tx, id: string, set: RecoverySet): Promise<void> {
  await tx.recovery.update({ where: { id }, data: columnsOf(set), select: { id: true } });
}

/** Writes down that the debtor is heard. */
export async function insertRecoveryHearing(
  tx: Tx,
  hearing: {
    readonly id: string;
    readonly recoveryId: string;
    readonly announcedBy: string;
    readonly announcedAt: Date;
  },
): Promise<void> {
  await tx.recoveryHearing.create({ data: hearing, select: { id: true } });
}

/** Writes the parts of a plan; returns its number, which the recovery is to name. */
export async function insertInstalments(tx: Tx, recoveryId: string, parts: readonly Instalment[]): Promise<number> {
  const { _max } = await tx.recoveryInstalment.aggregate({ where: { recoveryId }, _max: { plan: true } });
  const plan = (_max.plan ?? 0) + 1;
  await tx.recoveryInstalment.createMany({
    data: parts.map(({ date, provisional, fen }, position) => ({
      recoveryId,
      plan,
      position,
      dueOn: dateColumn(date),
      dueProvisional: provisional,
      fen: BigInt(fen),
    })),
  });
  return plan;
}

/** Writes the days of a plan anew, which were provisional. */
export async function settleInstalments(
  tx: Tx,
  { id: recoveryId, plan }: { readonly id: string; readonly plan: number },
  parts: readonly Instalment[],
): Promise<void> {
  for (const [position, { date, provisional }] of parts.entries())
    await tx.recoveryInstalment.update({
      where: { recoveryId_plan_position: { recoveryId, plan, position } },
      data: { dueOn: dateColumn(date), dueProvisional: provisional },
      select: { plan: true },
    });
}
