import type { UseCaseContext } from "~/data/access/context";
import { prisma, transact } from "~/data/kernel/db.server";
import { recoveryEffect, type MonthJudgement } from "~/domain/recovery/judgement";
import { recoveryBasis } from "~/use-cases/recovery/decide-recovery.server";
import { answerRecovery } from "~/use-cases/recovery/answer-recovery.server";
import { decideProposal } from "~/use-cases/recovery/decide-recovery.server";
import { hearDebtor } from "~/use-cases/recovery/hear-debtor.server";
import { openRecovery } from "~/use-cases/recovery/open-recovery.server";
import { proposeRecovery } from "~/use-cases/recovery/propose-recovery.server";
import { holdRecovery } from "~/use-cases/recovery/take-recovery-step.server";
import { anOfficial, aWorld, close, write } from "../change/support/world";
import { on } from "../month/world";

export { on, publishCalendars } from "../month/world";
export { useDatabase, write } from "../change/support/world";

/** The day on which the debt became known. */
export const found = "2026-03-20";

interface Given {
  readonly recovery?: object;
  /** Months of ¥1,000 that are owed back, from January 2026 on. */
  readonly owed?: 1 | 2;
}

/** An award of ¥1,000 a month, paid for January and February, of which a late suspension leaves months that are owed back. */
export async function anIndebtedWorld({ recovery, owed = 1 }: Given = {}) {
  const world = await aWorld(recovery ? { more: { recovery } } : {});
  const { companyId, awardId, zoneId } = world;
  await close(companyId, awardId, "2026-02", "2026-03-09");
  const suspend = { type: "suspend", from: owed === 1 ? "2026-02-01" : "2026-01-01", to: "2026-03-01" } as const;
  await write(companyId, found, [{ act: "decide", award: awardId, events: [suspend], annuls: [] }]);
  return {
    ...world,
    finance: await anOfficial("finance", zoneId),
    approver: await anOfficial("approver", zoneId),
    second: await anOfficial("approver", zoneId),
    manager: await anOfficial("manager", zoneId),
  };
}

export type Indebted = Awaited<ReturnType<typeof anIndebtedWorld>>;

/** How a recovery stands, as a step under its locks reads it. */
export const standing = (id: string) =>
  transact(async (tx) => {
    const held = await holdRecovery(tx, id, null);
    if (!held) throw new Error("There is none.");
    return held;
  });

/** What a step takes: where it was read. */
export const read = async (recoveryId: string) => ({ recoveryId, version: (await standing(recoveryId)).version });

/** What an approver is shown of what is proposed. */
export const shown = async (recoveryId: string) => {
  const { proposal, owed, awardId, version } = await standing(recoveryId);
  if (!proposal) throw new Error("Nothing is proposed.");
  return { recoveryId, version, shown: recoveryBasis(awardId, recoveryEffect(proposal, owed)) };
};

export const demanded: Omit<MonthJudgement, "month"> = { cause: "overpaid", outcome: "demand", words: "" };
export const givenUp: Omit<MonthJudgement, "month"> = { cause: "overpaid", outcome: "giveUp", words: "Our mistake." };

/** Heard and answered, so that something can be proposed. */
export async function heard(world: Indebted, day = found): Promise<string> {
  const id = await openRecovery(on(world.finance, day), world.awardId);
  await hearDebtor(on(world.finance, day), { ...(await read(id)), reason: "" });
  await answerRecovery(on(world.owner, day), { ...(await read(id)), answer: "We were told too late." });
  return id;
}

/** What finance proposes: each month alike. */
export async function proposed(
  world: Indebted,
  how: Omit<MonthJudgement, "month"> = demanded,
  pay: { readonly pay: "atOnce" | "instalments" | "setOff"; readonly parts: number | null } = {
    pay: "atOnce",
    parts: null,
  },
  day = found,
): Promise<string> {
  const id = await heard(world, day);
  const { owed } = await standing(id);
  const months = owed.map(({ month }) => ({ ...how, month }));
  await proposeRecovery(on(world.finance, day), { ...(await read(id)), months, ...pay, reason: "Suspended late." });
  return id;
}

/** Demanded by an approver. */
export async function inDemand(world: Indebted, pay?: Parameters<typeof proposed>[2], day = found): Promise<string> {
  const id = await proposed(world, demanded, pay, day);
  await decideProposal(on(world.approver, day), await shown(id));
  return id;
}

/** The acts of a recovery, the oldest first. */
export const recoveryActs = async (caseId: string): Promise<string[]> => {
  const acts = await prisma().ledgerAct.findMany({
    where: { caseId },
    orderBy: { position: "asc" },
    select: { act: true },
  });
  return acts.map(({ act }) => {
    const { act: name, months = [], fen } = act as unknown as { act: string; months?: string[]; fen?: number };
    return [name, ...months, ...(fen === undefined ? [] : [fen])].join(" ");
  });
};

/** The kinds of mail to a person, the newest last. */
export const mailsOf = async ({ actor }: UseCaseContext): Promise<string[]> => {
  const mails = await prisma().outboxMessage.findMany({ where: { userId: actor.userId }, orderBy: { id: "asc" } });
  return mails.map(({ kind }) => kind.replace("recovery.", ""));
};

export const letters = async (recoveryId: string) =>
  prisma().letter.findMany({
    where: { OR: [{ recoveryHearing: { recoveryId } }, { determination: { caseId: recoveryId } }] },
    orderBy: { id: "asc" },
  });
