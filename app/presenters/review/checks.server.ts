import type { CaseHead } from "~/data/review/case.reader.server";
import type { CaseRecords } from "~/data/decision/case-records.reader.server";
import { factsChecked } from "~/domain/application/fact-checks";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { Facts } from "~/domain/program/criteria/facts";
import { factsFrom } from "~/domain/program/criteria/facts-from";
import { countedAnswers } from "~/domain/program/form/counted-answers";
import { questionsIn } from "~/domain/program/form/visible-questions";

/** What the company said: profile and answers, as of the day of submitting. */
export const factsSaidIn = (head: CaseHead, content: ProgramContent): Facts => {
  const questions = questionsIn(content);
  const answers = countedAnswers(questions, head.answers);
  return factsFrom({ profile: head.company, questions, answers }, head.submittedOn);
};

/** The facts of a case: what the company said, over it what officials looked up, and what the register of awards says now. */
export const caseFacts = (
  head: CaseHead,
  content: ProgramContent,
  { factChecks, earlierAwards }: Pick<CaseRecords, "factChecks" | "earlierAwards">,
): Facts => ({
  ...factsSaidIn(head, content),
  ...factsChecked(factChecks),
  earlierAwards: { ...earlierAwards, source: "check" },
});
