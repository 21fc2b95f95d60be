import { type CompanyIdentity, mayApply } from "~/domain/company/company";
import { type AnswerProblem, answerProblems } from "~/domain/program/form/answer-problems";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { Answers } from "~/domain/program/form/question";
import { requiredDocuments } from "~/domain/program/form/required-documents";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { askedOn } from "~/domain/program/form/wished-start";
import type { CivilDate } from "~/domain/kernel/time/civil-date";

/** What an application holds when it is handed in. */
export interface Handed {
  readonly content: Pick<ProgramContent, "steps" | "documents" | "firstDay">;
  readonly answers: Answers;
  /** Requirements for which at least one document is there. */
  readonly documents: readonly string[];
  /** The day on which it is handed in, or was. */
  readonly handedInOn: CivilDate;
  readonly company: CompanyIdentity;
  /** Whether program, site, premises or company place the case in a zone. */
  readonly zoneKnown: boolean;
}

/** Something that keeps an application from being handed in. */
export type Missing =
  | { readonly kind: "answer"; readonly step: string; readonly problem: AnswerProblem }
  | { readonly kind: "document"; readonly requirement: string }
  | { readonly kind: "companyIdentity" }
  | { readonly kind: "zone" };

/** Everything that is missing, at once, in the order of the form. */
export const missingFrom = ({ content, answers, documents, handedInOn, company, zoneKnown }: Handed): Missing[] => {
  const stepOf = new Map(content.steps.flatMap(({ key, questions }) => questions.map((each) => [each.key, key])));
  const inAnswers = answerProblems(askedOn(handedInOn, questionsIn(content), content.firstDay), answers).map(
    (problem): Missing => {
      const [question = ""] = problem.key.split("[");
      return { kind: "answer", step: stepOf.get(question) ?? "", problem };
    },
  );
  const inDocuments = requiredDocuments(content, answers)
    .filter(({ key }) => !documents.includes(key))
    .map(({ key }): Missing => ({ kind: "document", requirement: key }));
  return [
    ...(mayApply(company) ? [] : [{ kind: "companyIdentity" } as const]),
    ...inAnswers,
    ...(zoneKnown ? [] : [{ kind: "zone" } as const]),
    ...inDocuments,
  ];
};
