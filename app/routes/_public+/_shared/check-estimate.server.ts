import type { PublicContent } from "~/data/public-programs.reader.server";
import type { BenefitTerms } from "~/domain/program/benefit";
import { type Estimate, estimate } from "~/domain/program/estimate";
import type { FactKey, Facts } from "~/domain/program/facts";
import { answersFrom } from "~/domain/program/facts-from";
import { termsFor } from "~/domain/program/terms-for";
import { questionsIn } from "~/domain/program/visible-questions";
import type { CivilDate } from "~/domain/time/civil-date";
import { nextMonth } from "./example.server";
import { type TierRow, tierRows } from "./tier-rows";

/** What a program would pay from the next month on, or the facts that are missing to say so, or that it pays no rent. */
type EstimateView =
  | { readonly kind: "amount"; readonly months: number; readonly totalFen: number; readonly tiers: readonly TierRow[] }
  | { readonly kind: "missing"; readonly facts: readonly FactKey[] }
  | { readonly kind: "noRent" };

interface Estimated {
  readonly estimate: Estimate | null;
  readonly view: EstimateView;
}

/** The facts about the premises that terms depend on: fixed amounts on none, amounts per m² on the area alone. */
const premisesFacts = ({ tiers, rentShareCap }: BenefitTerms): FactKey[] => {
  const ofRent = Boolean(rentShareCap) || tiers.some((tier) => "share" in tier);
  if (ofRent) return ["areaM2", "rentFenPerM2Month"];
  return tiers.some((tier) => "fenPerM2" in tier) ? ["areaM2"] : [];
};

/** Estimates a program for what is known. Unknown is never taken as anything: without what it needs there is no figure. */
export function estimateFor(content: PublicContent, facts: Facts, today: CivilDate): Estimated {
  const { benefit } = content;
  if (benefit === null) return { estimate: null, view: { kind: "noRent" } };
  const questions = questionsIn(content);
  const answers = answersFrom(questions, facts);
  const terms = termsFor(content, answers);
  const deciding =
    benefit.kind === "byAnswer" ? questions.find(({ key }) => key === benefit.question)?.fact : undefined;
  const needed = terms ? premisesFacts(terms) : [];
  const missing = [...(terms || !deciding ? [] : [deciding]), ...needed].filter((fact) => !facts[fact]);
  if (missing.length > 0) return { estimate: null, view: { kind: "missing", facts: missing } };
  const start = nextMonth(today);
  // A fact that the terms do not depend on may be anything.
  const areaM2 = String(facts.areaM2?.value ?? "1");
  const rentFenPerM2Month = Number(facts.rentFenPerM2Month?.value ?? 0);
  const found = terms && estimate(content, answers, { rows: [{ from: start, areaM2, rentFenPerM2Month }] }, start);
  if (!terms || !found) return { estimate: null, view: { kind: "missing", facts: [] } };
  const { months, totalFen, plan } = found;
  return { estimate: found, view: { kind: "amount", months, totalFen, tiers: tierRows(terms, plan) } };
}
