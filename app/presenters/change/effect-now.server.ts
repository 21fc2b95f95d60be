import { type AwardView, readAward } from "~/data/award/award.reader.server";
import type { ChangeView } from "~/data/change/change.reader.server";
import { type LedgerOfAward, readAwardLedger } from "~/data/ledger/award-ledger.reader.server";
import type { Actor } from "~/domain/access/actor";
import { officialSide, ownSide } from "~/domain/access/sides";
import { termsOf } from "~/domain/change/asked-terms";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Locale } from "~/i18n/locale";
import { type Preview, previewChange } from "./preview.server";
import { unitName } from "./unit-name.server";

export type EffectOf = Pick<ChangeView, "awardId" | "proposal" | "asked" | "origin">;

/** Whoever looks at what a change does, on one side. */
export interface EffectReader {
  readonly actor: Actor;
  readonly inOffice: boolean;
}

export const inOffice = ({ actor }: { readonly actor: Actor }): EffectReader => ({
  actor: officialSide(actor),
  inOffice: true,
});

export const inCompany = ({ actor }: { readonly actor: Actor }): EffectReader => ({
  actor: ownSide(actor),
  inOffice: false,
});

/** What an effect is worked out from. */
export interface EffectGrounds {
  readonly award: AwardView;
  readonly ledger: LedgerOfAward;
}

/** The award of a change with its ledger; null where whoever looks does not read it. */
export async function groundsOf(
  { actor }: EffectReader,
  { awardId }: Pick<EffectOf, "awardId">,
): Promise<EffectGrounds | null> {
  const [award, ledger] = await Promise.all([readAward(actor, awardId), readAwardLedger(actor, awardId)]);
  return award && ledger && { award, ledger };
}

/** What is said of a change to whoever looks at it, beside what it is worked out from. */
export const effectGiven = async (reader: EffectReader, change: EffectOf, locale: Locale) => ({
  ...reader,
  proposal: change.proposal,
  terms: termsOf(change),
  movesTo: await unitName(change, locale),
  locale,
});

/** What a change would do on a day, with the acts known then; null where whoever looks does not read its award. */
export async function effectNow(
  reader: EffectReader,
  change: EffectOf,
  locale: Locale,
  at: { readonly on: CivilDate; readonly known?: number },
): Promise<Preview | null> {
  const grounds = await groundsOf(reader, change);
  return grounds && previewChange({ ...grounds, ...(await effectGiven(reader, change, locale)) }, at);
}
