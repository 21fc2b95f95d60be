import { addMonths, type CivilDate } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import type { Fen } from "~/domain/kernel/money/fen";
import type { RecoveryRule } from "~/domain/program/terms/recovery-rule";
import type { IndebtedMonth } from "./owed";

/** By whose fault, or how, too much was given of a month. By default only the first three are asked back. */
export const recoveryCauses = ["falseClaim", "misuse", "overpaid", "other"] as const;
export type RecoveryCause = (typeof recoveryCauses)[number];

/** What becomes of the debt of a month. */
export const recoveryOutcomes = ["demand", "giveUp"] as const;
export type RecoveryOutcome = (typeof recoveryOutcomes)[number];

/** How a month with a debt was judged. `words` are for the debtor too. */
export interface MonthJudgement {
  readonly month: Month;
  readonly cause: RecoveryCause;
  readonly outcome: RecoveryOutcome;
  readonly words: string;
}

/** What the version says of a month's debt, whatever anybody judges. */
export interface MonthStanding {
  /** The last day on which it can still be asked for. */
  readonly barredAfter: CivilDate;
  readonly barred: boolean;
  readonly small: boolean;
}

/** A debt can be asked for until so many years after the money was given; hearing the debtor on `heardOn` is asking. */
export const monthStanding = (
  { givenOn, debtFen }: Pick<IndebtedMonth, "givenOn" | "debtFen">,
  { barYears, smallFen }: Pick<RecoveryRule, "barYears" | "smallFen">,
  heardOn: CivilDate,
): MonthStanding => {
  const barredAfter = addMonths(givenOn, barYears * 12);
  return { barredAfter, barred: heardOn > barredAfter, small: debtFen < smallFen };
};

export type JudgementFault =
  /** Nothing was said of a month with a debt. */
  | "missing"
  /** It is barred by time: it cannot be demanded. */
  | "barred"
  /** Another cause is demanded, or money is given up that is neither barred nor small: why? */
  | "words";

/** What is wrong with judgements, by month; a month without a debt is not judged. Empty when all is well. */
export const judgementFaults = (
  owed: readonly IndebtedMonth[],
  judgements: readonly MonthJudgement[],
  standing: (month: IndebtedMonth) => MonthStanding,
): ReadonlyMap<Month, JudgementFault> => {
  const faults = new Map<Month, JudgementFault>();
  for (const each of owed) {
    const judged = judgements.find(({ month }) => month === each.month);
    const { barred, small } = standing(each);
    if (!judged) faults.set(each.month, "missing");
    else if (barred && judged.outcome === "demand") faults.set(each.month, "barred");
    else if (judged.words.trim() === "" && wordsNeeded(judged, barred || small)) faults.set(each.month, "words");
  }
  return faults;
};

const wordsNeeded = ({ cause, outcome }: MonthJudgement, explained: boolean): boolean =>
  outcome === "demand" ? cause === "other" : !explained;

/** Whether each month with a debt is judged, no other, and nothing is wrong with it. */
export const isJudged = (
  owed: readonly IndebtedMonth[],
  judgements: readonly MonthJudgement[],
  faults: ReadonlyMap<Month, JudgementFault>,
): boolean => owed.length > 0 && judgements.length === owed.length && faults.size === 0;

/** How it is to be paid. */
export const payWays = ["atOnce", "instalments", "setOff"] as const;
export type PayWay = (typeof payWays)[number];

/** What becomes of a debt, month by month, and how what is demanded is paid. */
export interface DemandProposal {
  readonly kind: "demand";
  readonly months: readonly MonthJudgement[];
  readonly pay: PayWay;
  /** Of `instalments`. */
  readonly parts: number | null;
  readonly reason: string;
}

/** What finance proposes: a judgement of all months; that some that are demanded are given up; or that nothing is asked for. */
export type RecoveryProposal =
  | DemandProposal
  | {
      readonly kind: "giveUp";
      readonly months: readonly Month[];
      readonly reason: string;
      /** The judgement under which they are demanded, which stands again afterwards. */
      readonly before: DemandProposal | null;
    }
  | { readonly kind: "small"; readonly reason: string };

/** What a proposal does to the debts as they are: which are demanded, which given up, with the fen of each. */
export interface RecoveryEffect {
  readonly months: readonly (Pick<IndebtedMonth, "month" | "debtFen" | "demandedFen"> & {
    readonly outcome: RecoveryOutcome | null;
  })[];
  readonly demandFen: Fen;
  readonly giveUpFen: Fen;
}

const outcomeIn = (proposal: RecoveryProposal, month: Month): RecoveryOutcome | null => {
  if (proposal.kind === "small") return "giveUp";
  if (proposal.kind === "giveUp") return proposal.months.includes(month) ? "giveUp" : null;
  return proposal.months.find((each) => each.month === month)?.outcome ?? null;
};

/** What deciding the proposal would do now. A month that nobody judged has no outcome: then nothing can be decided. */
export const recoveryEffect = (proposal: RecoveryProposal, owed: readonly IndebtedMonth[]): RecoveryEffect => {
  const months = owed.map(({ month, debtFen, demandedFen }) => ({
    month,
    debtFen,
    demandedFen,
    outcome: outcomeIn(proposal, month),
  }));
  const sum = (of: RecoveryOutcome) =>
    months.reduce((total, { outcome, debtFen }) => (outcome === of ? total + debtFen : total), 0);
  return { months, demandFen: sum("demand"), giveUpFen: sum("giveUp") };
};

/** Whether the proposal speaks of every month with a debt, and of none that has none any more. */
export const coversDebts = (proposal: RecoveryProposal, owed: readonly IndebtedMonth[]): boolean => {
  const months = new Set(owed.map(({ month }) => month));
  if (proposal.kind === "small") return owed.length > 0;
  if (proposal.kind === "giveUp") return proposal.months.length > 0 && proposal.months.every((m) => months.has(m));
  return proposal.months.length === owed.length && proposal.months.every(({ month }) => months.has(month));
};

/** How many people decide it: two where money is given up. */
export const recoveryApprovals = ({ giveUpFen }: Pick<RecoveryEffect, "giveUpFen">): number => (giveUpFen > 0 ? 2 : 1);
