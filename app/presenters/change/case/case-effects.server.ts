import type { UseCaseContext } from "~/data/access/context";
import { lettersLeft } from "~/domain/change/letters";
import type { Locale } from "~/i18n/locale";
import type { InsideChange } from "~/use-cases/change/open-change.server";
import { changeEffects } from "../change-effects.server";
import { inOffice } from "../effect-now.server";
import type { EffectView } from "../effect-view";
import { changeToStep, isOpen } from "./change-facts";

/** The same with the letters that still go out of an effect. */
const withLetters = <Effect extends EffectView | null>(change: InsideChange, effect: Effect, toBeHeard: boolean) =>
  effect && {
    ...effect,
    letters: lettersLeft(effect.letters, {
      decided: !isOpen(change),
      heard: !toBeHeard && change.hearings.length > 0,
    }),
  };

/** What a change does, as an official sees it. */
export async function caseEffects(ctx: UseCaseContext, change: InsideChange, locale: Locale) {
  const { shown, another, ...effects } = await changeEffects(inOffice(ctx), change, locale);
  const { now } = effects;
  const toBeHeard = changeToStep(change, now?.ok ? now.sums : null).toBeHeard;
  return {
    ...effects,
    shown: withLetters(change, shown, toBeHeard),
    another: withLetters(change, another, toBeHeard),
  };
}
