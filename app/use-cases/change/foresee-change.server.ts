import { readPremisesOf } from "~/data/change/premises.server";
import { isAsShown, type ShownEffect } from "~/data/change/effect-digest.server";
import type { Reading } from "~/data/kernel/db.server";
import { ledgerInputOf, readCompanyLedger } from "~/data/ledger/company-ledger.server";
import type { ChangeEffectView } from "~/domain/change/effect";
import { type Foreseen, foreseen, type ForeseenOrProblems } from "~/domain/change/foreseen";
import type { ChangeProblem, ChangeProposal } from "~/domain/change/proposal";
import { proposalOfReport, type Report } from "~/domain/change/report";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { Refusal } from "~/platform/errors";

interface About {
  readonly companyId: string;
  readonly zoneId: string;
  readonly awardId: string;
}

/** What a change of an award would do today, or what is wrong with it. For whom was found to read the award. */
export async function foreseeChange(
  reading: Reading,
  { companyId, zoneId, awardId }: About,
  proposal: ChangeProposal,
  today: CivilDate,
): Promise<ForeseenOrProblems> {
  const input = ledgerInputOf(await readCompanyLedger(reading, companyId));
  const premises = await readPremisesOf(reading, { awardId, zoneId }, proposal);
  return foreseen(proposal, input, { award: awardId, ...premises, today });
}

/** The effect of a change is another than what was shown, so nothing was done; with what there is now. */
export class EffectChanged extends Refusal {
  constructor(
    /** As it was shown to whoever asked or proposed; null where that was never. */
    readonly before: ChangeEffectView | null,
    readonly now: ChangeEffectView,
  ) {
    super("change.effectChanged");
  }
}

/** What is wrong with a proposal, each at its field below `proposal`. */
export const refusedProposal = (problems: readonly ChangeProblem[]): Refusal => {
  const fields: Record<string, string[]> = {};
  for (const { field, error } of problems) (fields[`proposal.${field}`] ??= []).push(error);
  return new Refusal("change.notPossible", {}, fields);
};

/** The same inside a step: throws the refusal of a proposal that is not possible, and EffectChanged where its effect is not as shown. */
export async function foreseenAsShown(
  reading: Reading,
  about: About & { readonly effect?: ChangeEffectView | null },
  { proposal, shown }: { readonly proposal: ChangeProposal; readonly shown: ShownEffect | null },
  today: CivilDate,
): Promise<Foreseen> {
  const found = await foreseeChange(reading, about, proposal, today);
  if (!found.ok) throw refusedProposal(found.problems);
  if (shown !== null && !isAsShown(shown, found.effect)) throw new EffectChanged(about.effect ?? null, found.effect);
  return found;
}

interface Reported {
  readonly reported: Report | null;
  readonly companyId: string;
  readonly awardId: string;
  readonly proposal: ChangeProposal;
  /** Who made a proposal of it; null while nobody did. */
  readonly proposedBy: string | null;
}

/**
 * What a report comes to now: a rent is put into the lease as it is known today, so that what was decided since it was reported stays. Once
 * somebody made a proposal of it, that is theirs.
 */
export async function reportAsItStands(
  reading: Reading,
  { reported, companyId, awardId, proposal, proposedBy }: Reported,
): Promise<ChangeProposal> {
  if (reported?.what !== "rent" || proposedBy !== null) return proposal;
  const input = ledgerInputOf(await readCompanyLedger(reading, companyId));
  return proposalOfReport(reported, input, awardId) ?? proposal;
}
