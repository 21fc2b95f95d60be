import type { SetAside } from "./move-forward";
import type { QuestionStep } from "./question";

/** An answer that was set aside, by what tells it from others of a draft: the version that was left, and its key. */
export const asideId = ({ version, key }: Pick<SetAside, "version" | "key">): string => `${version}:${key}`;

const outermost = (key: string): string => /^[^.[]+/.exec(key)?.[0] ?? key;

/**
 * The step on which an answer that was set aside is shown: where its question is asked now, else where it was asked, if there still
 * is such a step; null where there is none.
 */
export const stepOfAside = (
  steps: readonly QuestionStep[],
  { key, step }: Pick<SetAside, "key" | "step">,
): string | null => {
  const asking = steps.find(({ questions }) => questions.some((question) => question.key === outermost(key)));
  return (asking ?? steps.find((each) => each.key === step))?.key ?? null;
};
