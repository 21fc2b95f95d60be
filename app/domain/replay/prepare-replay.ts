import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { ProgramContent } from "../program/draft/content";
import { type CriterionResult, evaluate } from "../program/criteria/evaluate";
import { factsFrom } from "../program/criteria/facts-from";
import { type CountedAnswers, countedAnswers } from "../program/form/counted-answers";
import type { Question } from "../program/form/question";
import { type CaseAmount, expectedAmount, fixedAmount, movedAmount, noAmount } from "./case-amount";
import { decidingQuestions } from "./deciding-questions";
import type { CaseOutcome, ReplayCase } from "./replay-case";
import { sameJson } from "./same-json";

/** What a version says of a case before any amount: the answers that count under it, and what its criteria come to. */
interface Judged {
  readonly answers: CountedAnswers;
  readonly result: CriterionResult;
}

/** Judges a case by a version, on the day it was submitted and by what was known then. */
const judgeBy = ({ criteria }: ProgramContent, questions: readonly Question[]) => {
  const stating = questions.filter(({ fact }) => fact);
  return ({ submittedOn, profile, earlierAwards, answers }: ReplayCase): Judged => {
    const counted = countedAnswers(questions, answers);
    const checks = { earlierAwards: { value: earlierAwards, source: "check", asOf: submittedOn } } as const;
    const facts = factsFrom({ profile, questions: stating, answers: counted, checks }, submittedOn);
    return { answers: counted, result: evaluate(criteria, facts, submittedOn) };
  };
};

/**
 * Prepares replaying cases of one version under another, one at a time and each for itself. Before: an award as it was fixed,
 * an application as it could be expected, nothing where the criteria are not met. After: the same by the other version's
 * terms and criteria. Neither what is unknown nor what officials decided otherwise takes an amount away: an award whose
 * criteria were not met before stays, and a rejected case gets an amount only where the criteria turn from not met to met.
 */
export const prepareReplay = (before: ProgramContent, after: ProgramContent, today: CivilDate) => {
  const questions = { before: decidingQuestions(before), after: decidingQuestions(after) };
  const judgeBefore = judgeBy(before, questions.before);
  // Usually amounts alone differ; then both versions judge alike.
  const alike = sameJson(questions.before, questions.after) && sameJson(before.criteria, after.criteria);
  const judgeAfter = alike ? null : judgeBy(after, questions.after);

  const amounts = (of: ReplayCase, was: Judged, is: Judged): readonly [CaseAmount, CaseAmount] => {
    const [truthBefore, truthAfter] = [was.result.truth, is.result.truth];
    if (of.standing === "award") {
      const fixed = fixedAmount(of.award);
      const stays = truthAfter !== "notMet" || truthBefore === "notMet";
      return [fixed, stays ? movedAmount(after, is.answers, of.award, fixed) : noAmount()];
    }
    const expected = (content: ProgramContent, judged: Judged) => expectedAmount(content, judged.answers, of, today);
    if (of.standing === "rejected") {
      const turns = truthBefore === "notMet" && truthAfter === "met";
      return [noAmount(), turns ? expected(after, is) : noAmount()];
    }
    return [
      truthBefore === "notMet" ? noAmount() : expected(before, was),
      truthAfter === "notMet" ? noAmount() : expected(after, is),
    ];
  };

  return (of: ReplayCase): CaseOutcome => {
    const was = judgeBefore(of);
    const is = judgeAfter?.(of) ?? was;
    const [amountBefore, amountAfter] = amounts(of, was, is);
    return { before: { result: was.result, ...amountBefore }, after: { result: is.result, ...amountAfter } };
  };
};
