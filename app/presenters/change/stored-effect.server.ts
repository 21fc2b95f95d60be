import type { ChangeView } from "~/data/change/change.reader.server";
import { effectBasis } from "~/data/change/effect-digest.server";
import { readPremisesOf } from "~/data/change/premises.server";
import { readStays } from "~/data/change/units-known.server";
import { asItStands } from "~/data/kernel/db.server";
import { ledgerInputOf } from "~/data/ledger/company-ledger.server";
import { type ChangeEffectView, effectOf } from "~/domain/change/effect";
import { actsOf } from "~/domain/change/proposed/acts-of";
import { laterOf } from "~/domain/kernel/time/civil-date";
import { Refused } from "~/domain/ledger/refusal";
import { replay } from "~/domain/ledger/replay";
import type { UndatedAct } from "~/domain/ledger/types";
import { todayIn } from "~/domain/kernel/time/zoned";
import type { Locale } from "~/i18n/locale";
import { cityTimeZone } from "~/platform/city";
import { effectGiven, type EffectGrounds, type EffectReader } from "./effect-now.server";
import type { EffectView } from "./effect-view";
import { saidEffect, type WorkedOut } from "./said-effect.server";

type Shown = ChangeView & { readonly effect: ChangeEffectView; readonly effectAt: string };

const unlessRefused = <T>(work: () => T): T | null => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
};

/** The acts that a change was decided as; of one that was not, those that it would have been. */
async function actsShown(
  change: Shown,
  { award, ledger }: EffectGrounds,
  { input, on }: Omit<WorkedOut, "acts">,
): Promise<readonly UndatedAct[]> {
  const written = ledger.acts.filter(({ caseId }) => caseId === change.id).map(({ act }) => act);
  if (written.length > 0) return written;
  const at = { awardId: award.id, zoneId: award.zoneId };
  const { unit, units } = await readPremisesOf(asItStands, at, change.proposal);
  const premises = change.awards.map(({ id }) => id);
  const found = unlessRefused(() =>
    actsOf(change.proposal, { books: replay(input), award: award.id, premises, unit, units, today: on }),
  );
  return found?.ok ? found.acts : [];
}

/** What the effect was worked out from when it was shown; null where that does not come to the same any more. */
async function workedOutThen(change: Shown, grounds: EffectGrounds): Promise<WorkedOut | null> {
  const { ledger } = grounds;
  const own = ledger.acts.findIndex(({ caseId }) => caseId === change.id);
  const before = ledger.acts.filter(({ at }, i) => (own < 0 ? at.getTime() <= Date.parse(change.effectAt) : i < own));
  const input = ledgerInputOf({ ...ledger, acts: before });
  const day = todayIn(cityTimeZone, new Date(change.effectAt));
  const on = laterOf(day, input.acts.at(-1)?.on ?? day);
  const acts = await actsShown(change, grounds, { input, on });
  const effect = unlessRefused(() => effectOf(input, acts, on));
  return effect && effectBasis(effect) === effectBasis(change.effect) ? { input, acts, on } : null;
}

const wasShown = (change: ChangeView): change is Shown => change.effect !== null && change.effectAt !== null;

/**
 * What a change does as it was shown last, with all that its preview said of it then; null where none was shown. What cannot be worked
 * out again stays away.
 */
export async function storedEffect(
  reader: EffectReader,
  change: ChangeView,
  grounds: EffectGrounds,
  locale: Locale,
): Promise<EffectView | null> {
  if (!wasShown(change)) return null;
  const { award, ledger } = grounds;
  const stays = await readStays(asItStands, { awardIds: [award.id], before: change.effectAt });
  const last = stays.at(-1);
  const given = {
    ...(await effectGiven(reader, change, locale)),
    ledger,
    award: { ...award, unit: last ? { ...last, id: last.unitId } : null },
  };
  return saidEffect(given, change.effect, { stays }, await workedOutThen(change, grounds));
}
