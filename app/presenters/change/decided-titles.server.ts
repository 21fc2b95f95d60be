import { readAwardLedger } from "~/data/ledger/award-ledger.reader.server";
import { ledgerInputOf } from "~/data/ledger/company-ledger.server";
import type { Actor } from "~/domain/access/actor";
import type { ChangeProposal } from "~/domain/change/proposal";
import type { Act } from "~/domain/ledger/types";
import type { Locale } from "~/i18n/locale";
import { awardEventTitle, grantTitle } from "./proposal-words.server";

/** What was decided of an award, or granted of it, in words: by number from 1, as what takes its place names it. */
export const decidedTitles = (acts: readonly Act[], award: string, locale: Locale): string[] =>
  acts.flatMap((act) => {
    if (act.act === "decide" && act.award === award) return act.events.map((event) => awardEventTitle(event, locale));
    if (act.act === "grant" && act.award === award) return act.grants.map((grant) => grantTitle(grant, locale));
    return [];
  });

interface Replacing {
  readonly proposal: ChangeProposal;
  readonly awardId: string;
}

/** The same for a proposal that names some of them, as far as the actor may read the award; empty for another. */
export async function titlesReplaced(
  actor: Actor,
  { proposal, awardId }: Replacing,
  locale: Locale,
): Promise<string[]> {
  const ledger = proposal.kind === "replace" ? await readAwardLedger(actor, awardId) : null;
  return ledger ? decidedTitles(ledgerInputOf(ledger).acts, awardId, locale) : [];
}
