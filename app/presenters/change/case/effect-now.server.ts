import type { UseCaseContext } from "~/data/access/context";
import { readAward } from "~/data/award/award.reader.server";
import type { ChangeView } from "~/data/change/change.reader.server";
import { readAwardLedger } from "~/data/ledger/award-ledger.reader.server";
import { officialSide } from "~/domain/access/sides";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Locale } from "~/i18n/locale";
import { unitName } from "../change-page.server";
import { type Preview, previewChange } from "../preview.server";

type About = Pick<ChangeView, "awardId" | "proposal" | "origin">;

/** What a change would do on a day, with the acts known then; null where the official does not read its award. */
export async function effectNow(
  { actor, today }: UseCaseContext,
  { awardId, proposal, origin }: About,
  locale: Locale,
  at: { readonly on: CivilDate; readonly known?: number } = { on: today },
): Promise<Preview | null> {
  const side = officialSide(actor);
  const [award, ledger] = await Promise.all([readAward(side, awardId), readAwardLedger(side, awardId)]);
  if (!award || !ledger) return null;
  return previewChange(
    {
      actor: side,
      award,
      ledger,
      proposal,
      origin,
      inOffice: true,
      movesTo: await unitName({ proposal }, locale),
      locale,
    },
    at,
  );
}
