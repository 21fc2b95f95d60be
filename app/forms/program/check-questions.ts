import { questionsOf } from "~/domain/program/criteria/condition-holds";
import type { ProgramContent } from "~/domain/program/draft/content";
import { KIND_OF_FACT } from "~/domain/program/form/fact-questions";
import { factDefinition } from "~/domain/program/criteria/facts";
import { PREMISES_QUESTIONS } from "~/domain/program/form/premises-questions";
import type { Question } from "~/domain/program/form/question";
import { questionsIn } from "~/domain/program/form/visible-questions";

/** A problem of a program as a whole: the field, and a key of the i18n namespace `errors`. */
export interface ContentProblem {
  readonly path: PropertyKey[];
  readonly message: string;
}

/** A question stands for a fact only when every answer it allows is a value of that fact. */
const factProblem = (question: Question): string | null => {
  if (!question.fact) return null;
  const { type, options, since } = factDefinition(question.fact);
  if (since !== undefined || question.kind !== KIND_OF_FACT[type]) return "program.factKind";
  const unknown =
    question.kind === "choice" && options && question.options.some(({ value }) => !options.includes(value));
  return unknown ? "program.factOption" : null;
};

const problemsOf = (question: Question, earlier: ReadonlySet<string>, path: PropertyKey[]): ContentProblem[] => {
  const problems: ContentProblem[] = [];
  const report = (message: string, ...below: PropertyKey[]) => problems.push({ path: [...path, ...below], message });
  if (earlier.has(question.key)) report("program.duplicateKey", "key");
  if (question.when && questionsOf(question.when).some((key) => !earlier.has(key)))
    report("program.laterQuestion", "when");
  if (question.kind === "date" && question.notBefore && !earlier.has(question.notBefore))
    report("program.laterQuestion", "notBefore");
  const fact = factProblem(question);
  if (fact) report(fact, "fact");
  return problems;
};

/** Problems of questions in order, where conditions look back. A group's questions see those of the same group. */
const inOrder = (placed: readonly { question: Question; path: PropertyKey[] }[]): ContentProblem[] => {
  const earlier = new Set<string>();
  return placed.flatMap(({ question, path }) => {
    const problems = problemsOf(question, earlier, path);
    earlier.add(question.key);
    if (question.kind !== "group") return problems;
    const inside = question.questions.map((each, i) => ({ question: each, path: [...path, "questions", i] }));
    // An entry speaks of one of several, so it states no fact of the case.
    const facts = inside.filter((each) => each.question.fact);
    const stated = facts.map((each) => ({ path: [...each.path, "fact"], message: "program.factKind" }));
    return [...problems, ...stated, ...inOrder(inside)];
  });
};

type Steps = Pick<ProgramContent, "steps">;

/** Problems of the form by itself: keys, conditions, facts. */
export const questionProblems = ({ steps }: Steps): ContentProblem[] =>
  inOrder(
    steps.flatMap((step, s) => step.questions.map((question, q) => ({ question, path: ["steps", s, "questions", q] }))),
  );

/** Documents may depend on the answers to questions of the form. */
export const documentProblems = ({ steps, documents }: Steps & Pick<ProgramContent, "documents">): ContentProblem[] => {
  const keys = new Set(questionsIn({ steps }).map(({ key }) => key));
  return documents.flatMap(({ requiredWhen }, d) =>
    requiredWhen !== "always" && questionsOf(requiredWhen).some((key) => !keys.has(key))
      ? [{ path: ["documents", d, "requiredWhen"], message: "program.unknownQuestion" }]
      : [],
  );
};

/** What a program must ask about its premises. */
export const premisesProblems = ({ steps, premises }: Steps & Pick<ProgramContent, "premises">): ContentProblem[] => {
  const byKey = new Map(questionsIn({ steps }).map((question) => [question.key, question]));
  return Object.entries(PREMISES_QUESTIONS[premises]).flatMap(([key, kind]) => {
    const question = byKey.get(key);
    return question?.kind === kind && question.required && !question.when
      ? []
      : [{ path: ["steps"], message: `program.premisesQuestion?question=builder:premises.${key}` }];
  });
};
