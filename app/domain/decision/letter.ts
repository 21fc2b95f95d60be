import { ceilingDays } from "~/domain/award/ceilings";
import type { LetterOffice } from "~/domain/city/office";
import { type ApprovedInput, type Ceiling, hasPlan } from "~/domain/award/input";
import type { Facts } from "~/domain/program/criteria/facts";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { type Planned, planSubsidy } from "~/domain/subsidy/plan";
import { type PayingEnd, payingEnd } from "~/domain/subsidy/paying-end";
import { tierSchedule, type TierSpan } from "~/domain/subsidy/tier-schedule";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { yearOf } from "~/domain/kernel/time/month";

/** What was granted, as it stood when the letter was issued. */
export interface LetterAward {
  readonly id: string;
  readonly reference: string;
  readonly input: ApprovedInput;
  readonly unit: { readonly label: string; readonly site: LocalizedText } | null;
  readonly landlord: string | null;
  /** The operator that it is paid to; letters of before name none. */
  readonly payee?: LocalizedText | null;
}

/** Everything that a letter rests on beside the version that its case is pinned to. Fixed when it is issued; what it says follows from both. */
export interface LetterBasis {
  /** Who issues it; not in letters of the time before the office was set. */
  readonly authority?: LocalizedText;
  /** What else it shows of that office; not in letters of the time before it was fixed. */
  readonly office?: LetterOffice;
  readonly outcome: "approve" | "reject";
  readonly submittedOn: CivilDate;
  readonly decidedOn: CivilDate;
  /** What the company had said, and what was known in all when it was decided, by which the conditions are told. */
  readonly said: Facts;
  readonly facts: Facts;
  readonly company: {
    readonly name: string;
    readonly code: string | null;
    readonly foreignRegistration: string | null;
  };
  readonly reasons: readonly { readonly clause: string | null; readonly words: string }[];
  /** The last day of appealing a rejection, in letters of the time when it ran from the decision; null in others. */
  readonly appealBy: { readonly date: CivilDate; readonly provisional: boolean } | null;
  /** What was granted, each benefit as an award of its own; none where nothing was. */
  readonly awards: readonly LetterAward[];
}

/** How a letter is stored: those of the time when a decision granted one award at most hold that alone. */
export type StoredBasis = LetterBasis | (Omit<LetterBasis, "awards"> & { readonly award: LetterAward | null });

export function basisOf(stored: StoredBasis): LetterBasis {
  if ("awards" in stored) return stored;
  const { award, ...basis } = stored;
  return { ...basis, awards: award ? [award] : [] };
}

/** An award in figures: fen in all and by calendar year, and what each stretch of its days gives. `to` is the first day without benefit. */
export interface GrantedFigures {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly payingEnd: PayingEnd;
  readonly totalFen: number;
  readonly years: readonly { readonly year: number; readonly fen: number }[];
  readonly tiers: readonly TierSpan[];
}

const figuresOf = (planned: Planned, from: CivilDate): GrantedFigures => {
  const { basis, plan } = planned;
  const years = new Map<number, number>();
  for (const { month, amountFen } of plan.lines) years.set(yearOf(month), (years.get(yearOf(month)) ?? 0) + amountFen);
  return {
    from,
    to: plan.end,
    payingEnd: payingEnd(planned),
    totalFen: plan.totalFen,
    tiers: tierSchedule(basis),
    years: [...years].map(([year, fen]) => ({ year, fen })),
  };
};

/** Of an award with ceilings: the years that it has, and the most of each. */
const figuresOfCeilings = (ceilings: readonly Ceiling[]): GrantedFigures => {
  const days = ceilingDays(ceilings, ceilings);
  if (!days) throw new Error("No ceiling");
  return {
    ...days,
    payingEnd: { on: days.to, because: null },
    totalFen: ceilings.reduce((sum, { fen }) => sum + fen, 0),
    tiers: [],
    years: ceilings.map(({ year, fen }) => ({ year, fen })),
  };
};

/** What a letter says was granted by an award. Throws for an input that makes no plan: what an award has fixed always does. */
export const grantedBy = ({ input }: Pick<LetterAward, "input">): GrantedFigures => {
  if (!hasPlan(input)) return figuresOfCeilings(input.ceilings);
  const planned = planSubsidy(input);
  if (!planned.ok) throw new Error(`No plan: ${planned.errors.map(({ field }) => field).join(", ")}`);
  return figuresOf(planned, input.terms.start);
};
