import type { AwardView } from "~/data/award/award.reader.server";
import { shownEffect } from "~/data/change/effect-digest.server";
import { readPremisesOf } from "~/data/change/premises.server";
import { asItStands } from "~/data/kernel/db.server";
import { ledgerInputOf } from "~/data/ledger/company-ledger.server";
import { foreseen } from "~/domain/change/foreseen";
import type { ChangeEffect } from "~/domain/change/kinds";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { decidedTitles } from "./decided-titles.server";
import type { EffectView } from "./effect-view";
import { proposalWords, type ProposalWords } from "./proposal-words.server";
import { type EffectGiven, saidEffect, shortFor, waitingFor } from "./said-effect.server";

/** What a change is tried out on. */
export interface PreviewGiven extends EffectGiven {
  readonly award: AwardView;
}

/** What a change would do on a day, or its mistakes by field. */
export type Preview =
  | {
      readonly ok: true;
      readonly words: ProposalWords;
      readonly effect: EffectView;
      /** What it changes the totals by, and what is newly owed, in fen. */
      readonly sums: ChangeEffect;
      readonly digests: Readonly<Record<string, string>>;
      /** The day that its window is counted from. */
      readonly firstOn: CivilDate;
      /** The last act that it rests on. */
      readonly known: number;
      readonly on: CivilDate;
    }
  | { readonly ok: false; readonly errors: Readonly<Record<string, readonly string[]>> };

const errorsOf = (problems: readonly { readonly field: string; readonly error: string }[]) => {
  const errors: Record<string, string[]> = {};
  for (const { field, error } of problems) (errors[`proposal.${field}`] ??= []).push(error);
  return errors;
};

/** A change as it would be written on `on` with the acts up to `known` (all where absent): what it does, said for a page. */
export async function previewChange(
  given: PreviewGiven,
  { on, known = Number.POSITIVE_INFINITY }: { readonly on: CivilDate; readonly known?: number },
): Promise<Preview> {
  const { award, ledger, proposal, movesTo, locale } = given;
  const acts = ledger.acts.filter(({ position }) => position <= known);
  const input = ledgerInputOf({ ...ledger, acts });
  const premises = await readPremisesOf(asItStands, { awardId: award.id, zoneId: award.zoneId }, proposal);
  const found = foreseen(proposal, input, { award: award.id, ...premises, today: on });
  if (!found.ok) return { ok: false, errors: errorsOf(found.problems) };
  return {
    ok: true,
    words: proposalWords(proposal, locale, { unit: movesTo, decisions: decidedTitles(input.acts, award.id, locale) }),
    effect: saidEffect(
      given,
      found.effect,
      {
        stays: premises.units.stays,
        waiting: await waitingFor(given, premises.units.stays),
        short: await shortFor(given, found.effect),
      },
      { input, ...found },
    ),
    sums: { totalFen: found.effect.totalFen, newDebtFen: found.effect.newDebtFen },
    digests: shownEffect(found.effect),
    firstOn: found.firstOn,
    known: acts.at(-1)?.position ?? 0,
    on,
  };
}
