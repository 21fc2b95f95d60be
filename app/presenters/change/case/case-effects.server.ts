import type { UseCaseContext } from "~/data/access/context";
import { effectBasis } from "~/data/change/effect-digest.server";
import { readAwardLedger } from "~/data/ledger/award-ledger.reader.server";
import { termsOf } from "~/domain/change/asked-terms";
import { officialSide } from "~/domain/access/sides";
import type { Locale } from "~/i18n/locale";
import { fingerprint } from "~/platform/fingerprint.server";
import type { InsideChange } from "~/use-cases/change/open-change.server";
import { awardNames } from "../award-names.server";
import { type EffectView, effectView } from "../effect-view";
import { lettersLeft } from "~/domain/change/letters";
import { changeToStep, isOpen } from "./change-facts";
import { effectNow } from "./effect-now.server";

const shownOf = async ({ actor }: UseCaseContext, change: InsideChange, locale: Locale): Promise<EffectView | null> => {
  const { kind, awardId, effect } = change;
  const ledger = await readAwardLedger(officialSide(actor), awardId);
  const names = ledger ? awardNames(ledger.shown, locale) : {};
  return effect && effectView(effect, { kind, terms: termsOf(change), award: awardId, names });
};

/** The same with the letters that still go out of an effect. */
const withLetters = <Effect extends EffectView | null>(change: InsideChange, effect: Effect, toBeHeard: boolean) =>
  effect && {
    ...effect,
    letters: lettersLeft(effect.letters, {
      decided: !isOpen(change),
      heard: !toBeHeard && change.hearings.length > 0,
    }),
  };

/** What a change does as it was shown last, and as it is now where that is another. */
export async function caseEffects(ctx: UseCaseContext, change: InsideChange, locale: Locale) {
  const now = isOpen(change) ? await effectNow(ctx, change, locale) : null;
  const toBeHeard = changeToStep(change, now?.ok ? now.sums : null).toBeHeard;
  const same = now?.ok === true && change.effect !== null && effectBasis(change.effect) === fingerprint(now.digests);
  return {
    // As it is now it also says what becomes of the unit, and what the company pays itself.
    shown: withLetters(change, same ? now.effect : await shownOf(ctx, change, locale), toBeHeard),
    today: same,
    another: now?.ok === true && !same ? withLetters(change, now.effect, toBeHeard) : null,
    impossible: now?.ok === false ? Object.values(now.errors).flat() : [],
    now,
  };
}
