import type { UseCaseContext } from "~/data/access/context";
import { readAward } from "~/data/award/award.reader.server";
import type { ChangeView } from "~/data/change/change.reader.server";
import { readAwardLedger } from "~/data/ledger/award-ledger.reader.server";
import { officialSide } from "~/domain/access/sides";
import { termsOf } from "~/domain/change/asked-terms";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Locale } from "~/i18n/locale";
import { unitName } from "../change-page.server";
import { type Preview, previewChange } from "../preview.server";

export type EffectOf = Pick<ChangeView, "awardId" | "proposal" | "asked" | "origin">;

/** What a change would do on a day, with the acts known then; null where the official does not read its award. */
export async function effectNow(
  { actor, today }: UseCaseContext,
  change: EffectOf,
  locale: Locale,
  at: { readonly on: CivilDate; readonly known?: number } = { on: today },
): Promise<Preview | null> {
  const { awardId, proposal } = change;
  const side = officialSide(actor);
  const [award, ledger] = await Promise.all([readAward(side, awardId), readAwardLedger(side, awardId)]);
  if (!award || !ledger) return null;
  return previewChange(
    {
      actor: side,
      award,
      ledger,
      proposal,
      terms: termsOf(change),
      inOffice: true,
      movesTo: await unitName({ proposal }, locale),
      locale,
    },
    at,
  );
}
