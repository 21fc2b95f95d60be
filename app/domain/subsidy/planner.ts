import { parseDay } from "../kernel/time/day-number";
import { FieldReader } from "./field-reader";
import { completeInput } from "./parse-input";
import { parseTerms } from "./parse-terms";
import { planOf, type PlanResult, planSubsidy } from "./plan";
import type { FieldError, PlanInput, TermsInput } from "./types";

/** What differs between awards under the same terms. */
export interface AwardInput extends Omit<PlanInput, "terms"> {
  readonly start: string;
}

/** Prepares plans of many awards under the same terms, which are checked once. Each is what `planSubsidy` gives. */
export const plannerFor = (terms: Omit<TermsInput, "start">): ((award: AwardInput) => PlanResult) => {
  const alone = ({ start, lease, leaseEnd, events }: AwardInput): PlanResult =>
    planSubsidy({ terms: { ...terms, start }, lease, leaseEnd, events });
  const problems: FieldError[] = [];
  const checked = parseTerms({ ...terms, start: "2000-01-01" }, problems);
  if (!checked || problems.length > 0) return alone;
  return (award) => {
    const errors: FieldError[] = [];
    const [input, start] = [FieldReader.open(award, "", errors), parseDay(award.start)];
    if (!input || start === null) return alone(award);
    const completed = completeInput(award, input, { ...checked, start }, errors);
    return completed.ok ? planOf(completed.basis) : completed;
  };
};
