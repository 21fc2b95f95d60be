import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { ClaimLine, ClaimsInput, HireLine } from "../claims/types";

/** How an official judges a line: taken as it is, in part, or not at all. */
export const verdicts = ["allow", "cut", "refuse"] as const;

export type Verdict = (typeof verdicts)[number];

/** What of a line counts where it is cut: so much of a cost, or these months of a person. */
export type Accepted = { readonly fen: Fen } | { readonly months: readonly Month[] };

export interface Judgement {
  readonly verdict: Verdict;
  /** For the company; a line that is allowed needs none. */
  readonly reason: string;
  readonly accepted: Accepted | null;
}

/** A line of a claim with what an official said of it; null while nobody did. */
export interface ClaimedLine {
  readonly id: string;
  readonly line: ClaimLine;
  readonly judgement: Judgement | null;
}

export const isHireLine = (line: ClaimLine): line is HireLine => "hire" in line;

/** What of a line counts: the whole until it is judged, nothing (null) where it is refused. */
export const countedLine = ({ line, judgement }: Pick<ClaimedLine, "line" | "judgement">): ClaimLine | null => {
  if (judgement?.verdict === "refuse") return null;
  const accepted = judgement?.verdict === "cut" ? judgement.accepted : null;
  if (accepted === null) return line;
  return "months" in accepted
    ? isHireLine(line)
      ? { ...line, months: accepted.months }
      : line
    : isHireLine(line)
      ? line
      : { ...line, fen: accepted.fen };
};

/** Whether a cut leaves less than was claimed, and something. */
export const isCutOf = (line: ClaimLine, accepted: Accepted): boolean =>
  isHireLine(line)
    ? "months" in accepted &&
      accepted.months.length > 0 &&
      accepted.months.length < line.months.length &&
      accepted.months.every((month) => line.months.includes(month))
    : "fen" in accepted && accepted.fen > 0 && accepted.fen < line.fen;

/** What a version gives of costs and people, as claims are reckoned. */
export const claimTerms = ({
  items,
  hires,
}: Pick<ProgramContent, "items" | "hires">): Pick<ClaimsInput, "items" | "hires"> => ({
  items: items.map(({ key, share, capFen, eventCapFen }) => ({ id: key, share, capFen, eventCapFen })),
  hires: hires.map(({ key, monthFen, personCapFen }) => ({ id: key, monthFen, personCapFen })),
});
