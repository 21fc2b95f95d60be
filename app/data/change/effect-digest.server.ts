import type { AwardEffect, ChangeEffectView } from "~/domain/change/effect";
import { fingerprint } from "~/platform/fingerprint.server";

/** By award, a digest of what a change does to it. */
export type ShownEffect = Readonly<Record<string, string>>;

const digestOf = (effect: AwardEffect): string => fingerprint(effect);

/** What a page shows of an effect, as its form posts it back: who decides, decides about this and nothing else. */
export const shownEffect = ({ awards }: ChangeEffectView): ShownEffect =>
  Object.fromEntries(awards.map((each) => [each.award, digestOf(each)]));

/** One digest of the whole effect, which approvals are of. */
export const effectBasis = (effect: ChangeEffectView): string => fingerprint(shownEffect(effect));

/** Whether what was shown is what there is: the same awards, the same effect on each. */
export const isAsShown = (shown: ShownEffect, effect: ChangeEffectView): boolean =>
  fingerprint(shown) === effectBasis(effect);
