import type { EffectView } from "~/presenters/change/effect-view";

interface Answer {
  readonly stale: { readonly current: unknown } | null;
}

/** What a page had shown before the effect became another; null where that is not why the step was not taken. */
export const shownBefore = (answer: Answer | undefined): EffectView | null => {
  const current = answer?.stale?.current;
  return typeof current === "object" && current !== null && "before" in current
    ? (current.before as EffectView | null)
    : null;
};
