import { addDays } from "~/domain/kernel/time/civil-date";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { BenefitTerms } from "~/domain/program/terms/benefit";
import type { TermsInput } from "~/domain/subsidy/types";
import { wordsTaken } from "../cells";
import { loosely } from "~/domain/kernel/text/loosely";
import type { Faults } from "../faults";
import type { SubsidyField, SubsidyRow } from "./columns";

/** The terms that were granted: those of the version, where the row says no others. */
export function grantedTerms(
  row: SubsidyRow,
  content: ProgramContent,
  faults: Faults<SubsidyField>,
): TermsInput | null {
  const { start, tiers, areaCap, monthlyCap, annualCap, totalCap, lastDay } = row;
  const terms = versionTerms(row, content, faults);
  if (!terms) return null;
  if (lastDay !== null && lastDay < start) return faults.at("lastDay", "import.endsBefore", { date: start });
  return {
    ...terms,
    start,
    ...(tiers && { tiers }),
    ...(areaCap !== null && { areaCapM2: areaCap }),
    ...(monthlyCap !== null && { monthlyCapFen: monthlyCap }),
    ...(annualCap !== null && { annualCapFen: annualCap }),
    ...(totalCap !== null && { totalCapFen: totalCap }),
    ...(lastDay !== null && { until: addDays(lastDay, 1) }),
  };
}

/** The terms of a version, by the answer to its deciding question where there is one. */
function versionTerms(
  { answer }: SubsidyRow,
  { benefit, steps }: ProgramContent,
  faults: Faults<SubsidyField>,
): BenefitTerms | null {
  if (!benefit) return faults.at("version", "import.noPlan");
  if (benefit.kind === "same") return answer === null ? benefit.terms : faults.at("answer", "import.notOfProgram");
  if (answer === null) return faults.at("answer", "required");
  const question = steps.flatMap(({ questions }) => questions).find(({ key }) => key === benefit.question);
  const options = question?.kind === "choice" ? question.options : [];
  const said = loosely(answer);
  const chosen = options.find(
    ({ value, label }) => loosely(value) === said || Object.values({ ...label }).some((word) => loosely(word) === said),
  );
  const terms = chosen && Object.hasOwn(benefit.cases, chosen.value) ? benefit.cases[chosen.value] : undefined;
  if (terms) return terms;
  const taken = options.filter(({ value }) => Object.hasOwn(benefit.cases, value));
  return faults.at("answer", "import.notChoice", wordsTaken(taken.map(({ label }) => Object.values({ ...label }))));
}
