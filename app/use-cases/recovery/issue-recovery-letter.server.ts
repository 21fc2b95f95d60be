import { readAuthority } from "~/data/city/office.server";
import { insertDetermination } from "~/data/decision/determination.server";
import { insertLetter, nextLetterNumber } from "~/data/decision/letter.server";
import type { Tx } from "~/data/kernel/db.server";
import { readNamedInLetter } from "~/data/recovery/named-in-letter.server";
import type { OwedWithCases } from "~/data/recovery/owed.server";
import { readPayInto } from "~/data/recovery/pay-into.server";
import { formatReference, LETTER_PREFIX } from "~/domain/kernel/reference";
import { yearOf } from "~/domain/kernel/time/month";
import type { LetterMonth, RecoveryLetterBasis } from "~/domain/recovery/letter";
import { type MonthJudgement, monthStanding } from "~/domain/recovery/judgement";
import { newId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import type { HeldRecovery } from "./take-recovery-step.server";

type Judged = Pick<MonthJudgement, "outcome" | "words"> & { readonly cause: MonthJudgement["cause"] | null };

/** A month with why it is owed, for a letter; `judged` null before it was. */
export const letterMonth = (
  found: HeldRecovery,
  { month, givenFen, givenOn, payableFen, backFen, debtFen, causes, cases }: OwedWithCases,
  judged: Judged | null,
): LetterMonth => {
  const heardOn = found.hearing?.issuedOn ?? givenOn;
  const { barred, small } = monthStanding({ givenOn, debtFen }, found.content.recovery, heardOn);
  return {
    month,
    givenFen,
    givenOn,
    payableFen,
    backFen,
    debtFen,
    causes: causes.map(({ position, on, fen }) => {
      const { reference = null, changeKind = null } = cases[position] ?? {};
      return { on, fen, reference, changeKind };
    }),
    judged: judged && { ...judged, barred, small },
  };
};

type Said = Pick<RecoveryLetterBasis, "kind" | "months" | "reason"> &
  Partial<Pick<RecoveryLetterBasis, "demandFen" | "giveUpFen" | "way" | "due" | "disputeUntil" | "instalments">>;

const basisOf = async (
  tx: Tx,
  { today }: Pick<UseCaseContext, "today">,
  found: HeldRecovery,
  said: Said,
): Promise<RecoveryLetterBasis> => ({
  about: "recovery",
  ...(await readAuthority(tx, found.id)),
  ...(await readNamedInLetter(tx, found.id)),
  decidedOn: today,
  award: { id: found.awardId, reference: found.awardReference },
  demandFen: 0,
  giveUpFen: 0,
  way: null,
  due: null,
  disputeUntil: null,
  instalments: [],
  account: said.due ? await readPayInto(tx, found.programVersionId, today) : null,
  ...said,
});

const referenceOf = async (tx: Tx, today: string): Promise<string> =>
  formatReference(LETTER_PREFIX, yearOf(today), await nextLetterNumber(tx));

/** Issues the letter by which the debtor is heard. Its days to answer run from its delivery. */
export async function issueRecoveryHearing(
  tx: Tx,
  ctx: UseCaseContext,
  found: HeldRecovery,
  recoveryHearingId: string,
  said: Said,
): Promise<void> {
  const basis = await basisOf(tx, ctx, found, said);
  const reference = await referenceOf(tx, ctx.today);
  await insertLetter(tx, { id: newId(), reference, recoveryHearingId, issuedAt: ctx.now, basis });
}

/** Determines what was decided, and issues its letter. */
export async function issueRecoveryDecision(
  tx: Tx,
  ctx: UseCaseContext,
  found: HeldRecovery,
  said: Said,
): Promise<void> {
  const { id: caseId } = found;
  const determinationId = await insertDetermination(tx, {
    caseId,
    outcome: said.kind === "noInstalments" ? "reject" : "approve",
    reasons: said.reason === "" ? [] : [{ clause: null, words: said.reason }],
    actorId: ctx.actor.userId,
    at: ctx.now,
  });
  const basis = await basisOf(tx, ctx, found, said);
  const reference = await referenceOf(tx, ctx.today);
  await insertLetter(tx, { id: newId(), reference, determinationId, issuedAt: ctx.now, basis });
}
