import { withoutLeft } from "~/domain/program/draft/left-forms";
import { type AnswerCondition, describeAnswer } from "~/domain/program/criteria/describe-condition";
import type { PlacedQuestion } from "~/domain/program/form/draft-questions";
import type { Tree } from "~/domain/kernel/draft-tree";
import { outlineOf, sentenceOf } from "~/domain/program/criteria/logic-tree";
import { condition } from "~/forms/program/condition";
import type { Voice } from "~/i18n/phrase";
import { printSentence, type SentenceShape } from "~/i18n/sentence";

/** A condition on one answer as part of a sentence; one that is not finished says so. */
const answerSentence =
  (questions: readonly PlacedQuestion[]) =>
  (leaf: Tree): SentenceShape => {
    const read = condition.safeParse(withoutLeft(leaf));
    return read.success && "question" in read.data
      ? { kind: "phrase", ...describeAnswer(read.data satisfies AnswerCondition, questions) }
      : { kind: "phrase", key: "criteria:unfinished", terms: {} };
  };

/** A condition of a draft on answers as one sentence, without capital letter and full stop. */
export const conditionSentence = (tree: Tree, questions: readonly PlacedQuestion[], voice: Voice): string =>
  printSentence(sentenceOf(outlineOf(tree), answerSentence(questions)), voice);
