import { Prisma } from "~/data/generated/client";
import type { ChangeEffectView } from "~/domain/change/effect";
import type { ChangeOrigin } from "~/domain/change/kinds";
import type { ChangeProposal } from "~/domain/change/proposal";
import type { Report } from "~/domain/change/report";
import type { ChangeState } from "~/domain/change/states";
import type { ChangeAction } from "~/domain/change/transitions";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { newId } from "~/platform/ids";
import { type Due, dueColumns } from "../application/application.server";
import { dateColumn } from "../kernel/civil";
import type { Tx } from "../kernel/db.server";

const json = (value: object): Prisma.InputJsonObject => value as unknown as Prisma.InputJsonObject;

/** The next running number of references of changes; gaps are allowed. */
export async function nextChangeNumber(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`SELECT nextval('change_reference_number')::int AS n`;
  return row?.n ?? 0;
}

interface MoveOfChange {
  readonly id: string;
  readonly action: ChangeAction;
  readonly from: ChangeState | null;
  readonly to: ChangeState;
  readonly actorId: string | null;
  readonly now: Date;
  /** Words for the founder's side. */
  readonly reason?: string | undefined;
}

const historyRow = ({ id, action, from, to, actorId, now, reason }: MoveOfChange) => ({
  id: newId(),
  caseId: id,
  action,
  fromState: from,
  toState: to,
  actorId,
  at: now,
  reason: reason ?? null,
});

export interface ChangeToBegin extends Omit<MoveOfChange, "from"> {
  readonly reference: string;
  readonly origin: ChangeOrigin;
  readonly proposal: ChangeProposal;
  readonly firstOn: CivilDate | null;
  readonly companyId: string;
  readonly zoneId: string;
  readonly programVersionId: string;
  /** The award that it is filed under, then the others that it names. */
  readonly awardIds: readonly [string, ...string[]];
  /** Why, in the words of whoever begins it. */
  readonly why: string;
  readonly lateReason: string | null;
  /** What was reported; absent where nothing was. */
  readonly reported?: Report;
  readonly effect: ChangeEffectView | null;
  readonly proposed: boolean;
  readonly due: Due | null;
}

/** Writes a change with the case that it is, unless documents were gathered for that before, and the first row of its history. */
export async function insertChange(tx: Tx, change: ChangeToBegin): Promise<void> {
  const { id, companyId, now, actorId, proposal, awardIds, due, effect, proposed } = change;
  await openChangeFile(tx, { id, companyId, now });
  await tx.change.create({
    data: {
      id,
      reference: change.reference,
      kind: proposal.kind,
      origin: change.origin,
      state: change.to,
      companyId,
      zoneId: change.zoneId,
      awardId: awardIds[0],
      programVersionId: change.programVersionId,
      proposal: json(proposal),
      asked: change.origin === "company" || change.reported ? json(proposal) : Prisma.DbNull,
      firstOn: change.firstOn ? dateColumn(change.firstOn) : null,
      reason: change.why,
      lateReason: change.lateReason,
      reported: change.reported ? json(change.reported) : Prisma.DbNull,
      effect: effect ? json(effect) : Prisma.DbNull,
      begunBy: actorId,
      begunAt: now,
      proposedBy: proposed ? actorId : null,
      proposedAt: proposed ? now : null,
      dueOn: due ? dateColumn(due.date) : null,
      dueProvisional: due?.provisional ?? false,
    },
    select: { id: true },
  });
  await tx.changeAward.createMany({ data: awardIds.map((awardId) => ({ changeId: id, awardId })) });
  await tx.caseEvent.create({ data: historyRow({ ...change, from: null }), select: { id: true } });
}

/** The file of a change to come, in which its documents are gathered; the one that is there where it is of the company. */
export async function openChangeFile(
  tx: Tx,
  { id, companyId, now }: { readonly id: string; readonly companyId: string; readonly now: Date },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO case_file (id, kind, company_id, created_at) VALUES (${id}::uuid, 'change', ${companyId}::uuid, ${now})
    ON CONFLICT (id) DO NOTHING`;
}

export interface ChangeMove extends MoveOfChange {
  /** Of the step that begins; null when no clock runs. */
  readonly due: Due | null;
  /** What else the step changes. */
  readonly set?: Pick<
    Prisma.ChangeUncheckedUpdateInput,
    "assigneeId" | "proposedBy" | "proposedAt" | "decidedAt" | "reason"
  > & {
    readonly proposal?: ChangeProposal;
    readonly firstOn?: CivilDate;
    /** Null where it is known no more. */
    readonly effect?: ChangeEffectView | null;
  };
}

/** Moves a locked change to its next state, with the row of its history; the version goes up. */
export async function moveChange(tx: Tx, move: ChangeMove): Promise<void> {
  const { id, to, due, set: { proposal, firstOn, effect, ...set } = {} } = move;
  await tx.change.update({
    where: { id },
    data: {
      ...set,
      ...(proposal && { proposal: json(proposal), kind: proposal.kind }),
      ...(firstOn && { firstOn: dateColumn(firstOn) }),
      ...(effect !== undefined && { effect: effect ? json(effect) : Prisma.DbNull }),
      state: to,
      ...dueColumns(due),
      version: { increment: 1 },
    },
    select: { id: true },
  });
  await tx.caseEvent.create({ data: historyRow(move), select: { id: true } });
}

/** The awards that a change names from now on, beside the one that it is filed under. */
export async function nameAwards(tx: Tx, changeId: string, awardIds: readonly string[]): Promise<void> {
  await tx.changeAward.deleteMany({ where: { changeId, awardId: { notIn: [...awardIds] } } });
  await tx.changeAward.createMany({
    data: awardIds.map((awardId) => ({ changeId, awardId })),
    skipDuplicates: true,
  });
}

/** Writes the final last day of a step that had a provisional one. */
export async function settleChangeDue(tx: Tx, id: string, { date, provisional }: Due): Promise<void> {
  await tx.change.update({
    where: { id },
    data: { dueOn: dateColumn(date), dueProvisional: provisional },
    select: { id: true },
  });
}
