import type { ChangeView } from "~/data/change/change.reader.server";
import { effectBasis } from "~/data/change/effect-digest.server";
import { openChanges } from "~/domain/change/states";
import type { Locale } from "~/i18n/locale";
import { fingerprint } from "~/platform/fingerprint.server";
import { effectGiven, type EffectReader, groundsOf } from "./effect-now.server";
import { previewChange } from "./preview.server";
import { storedEffect } from "./stored-effect.server";

/** What a change does as it was shown last, and, while it waits for somebody, as it is now where that is another; alike for both sides. */
export async function changeEffects(reader: EffectReader, change: ChangeView, locale: Locale) {
  const grounds = await groundsOf(reader, change);
  if (!grounds) return { shown: null, today: false, another: null, impossible: [], now: null };
  const now = openChanges.includes(change.state)
    ? await previewChange({ ...grounds, ...(await effectGiven(reader, change, locale)) }, { on: reader.actor.today })
    : null;
  const same = now?.ok === true && change.effect !== null && effectBasis(change.effect) === fingerprint(now.digests);
  return {
    shown: same ? now.effect : await storedEffect(reader, change, grounds, locale),
    today: same,
    another: now?.ok === true && !same ? now.effect : null,
    impossible: now?.ok === false ? Object.values(now.errors).flat() : [],
    now,
  };
}
