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
import { isOpen } from "./change-facts";
import { effectNow } from "./effect-now.server";

const shownOf = async ({ actor }: UseCaseContext, change: InsideChange, locale: Locale): Promise<EffectView | null> => {
  const { kind, awardId, effect } = change;
  const ledger = await readAwardLedger(officialSide(actor), awardId);
  const names = ledger ? awardNames(ledger.shown, locale) : {};
  return effect && effectView(effect, { kind, terms: termsOf(change), award: awardId, names });
};

/** What a change does as it was shown last, and as it is now where that is another. */
export async function caseEffects(ctx: UseCaseContext, change: InsideChange, locale: Locale) {
  const now = isOpen(change) ? await effectNow(ctx, change, locale) : null;
  const same = now?.ok === true && change.effect !== null && effectBasis(change.effect) === fingerprint(now.digests);
  return {
    // As it is now it also says what becomes of the unit, and what the company pays itself.
    shown: same ? now.effect : await shownOf(ctx, change, locale),
    today: same,
    another: now?.ok === true && !same ? now.effect : null,
    impossible: now?.ok === false ? Object.values(now.errors).flat() : [],
    now,
  };
}
