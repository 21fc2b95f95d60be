import type { AwardView } from "~/data/award/award.reader.server";
import { shownEffect } from "~/data/change/effect-digest.server";
import { readFreeMoney } from "~/data/change/free-money.reader.server";
import { readWaitingForUnit } from "~/data/change/unit-waiting.reader.server";
import { readPremisesOf } from "~/data/change/premises.server";
import type { NamedStay } from "~/data/change/units-known.server";
import { asItStands } from "~/data/kernel/db.server";
import type { LedgerOfAward } from "~/data/ledger/award-ledger.reader.server";
import { ledgerInputOf } from "~/data/ledger/company-ledger.server";
import type { Actor } from "~/domain/access/actor";
import type { ChangeEffectView } from "~/domain/change/effect";
import { foreseen } from "~/domain/change/foreseen";
import type { ChangeEffect, ChangeOrigin } from "~/domain/change/kinds";
import { needsMoney } from "~/domain/change/needs-money";
import { outlookOf } from "~/domain/change/outlook";
import type { ChangeProposal } from "~/domain/change/proposal";
import { shortagesOf } from "~/domain/change/shortages";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { LedgerInput, UndatedAct } from "~/domain/ledger/types";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { awardNames } from "./award-names.server";
import { decidedTitles } from "./decided-titles.server";
import { type EffectView, effectView, type ShortShown, type UnitAskedFor } from "./effect-view";
import { proposalWords, type ProposalWords } from "./proposal-words.server";

/** What a change is tried out on. */
export interface PreviewGiven {
  /** Whoever looks at it, on one side. */
  readonly actor: Actor;
  readonly award: AwardView;
  readonly ledger: LedgerOfAward;
  readonly proposal: ChangeProposal;
  /** Whose terms they are. */
  readonly terms: ChangeOrigin;
  /** Whether an official looks at it, who is told what the budget lacks. */
  readonly inOffice: boolean;
  /** The unit that it moves to, in words. */
  readonly movesTo: string | null;
  readonly locale: Locale;
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

const nameOf = ({ site, label }: NonNullable<AwardView["unit"]>, locale: Locale): string =>
  createT(locale, "award")("unit", { site: inLanguage(site, locale), label });

/** The unit that is left where the change takes another one, else the one that the award is in or comes to last; null for none. */
const unitHeld = ({ award, proposal }: PreviewGiven, stays: readonly NamedStay[]): AwardView["unit"] => {
  if (proposal.kind !== "unit" || proposal.unitId === null) return award.unit;
  const left = stays.findLast(({ from }) => from <= proposal.from);
  return left ? { ...left, id: left.unitId } : null;
};

/** Who else asks for the unit that the change takes, and for the one that the award is in. */
async function waitingFor(given: PreviewGiven, stays: readonly NamedStay[]): Promise<UnitAskedFor[]> {
  const { actor, award, proposal, movesTo, locale } = given;
  const held = unitHeld(given, stays);
  const taken = proposal.kind === "unit" && proposal.unitId !== null && movesTo;
  const units = [
    ...(taken ? [{ id: proposal.unitId, unit: movesTo }] : []),
    ...(held ? [{ id: held.id, unit: nameOf(held, locale) }] : []),
  ];
  return Promise.all(
    units.map(async ({ id, unit }) => ({ unit, ...(await readWaitingForUnit(actor, id, award.companyId)) })),
  );
}

/** What becomes of the unit of an award, in words; null where it is in none and takes none. */
function unitWords(given: PreviewGiven, { awards }: ChangeEffectView, stays: readonly NamedStay[]): string | null {
  const { award, proposal, movesTo, locale } = given;
  const t = createT(locale, "effect");
  const { date } = formats(locale);
  const held = unitHeld(given, stays);
  const unit = held && nameOf(held, locale);
  if (proposal.kind === "unit" && proposal.unitId !== null && movesTo) {
    const words = { after: movesTo, date: date(proposal.from) };
    return unit ? t("unit.moves", { before: unit, ...words }) : t("unit.takes", words);
  }
  if (!unit) return null;
  const own = awards.find((each) => each.award === award.id);
  if (!own?.endBefore || !own.endAfter || own.endBefore === own.endAfter) return t("unit.stays", { unit });
  return t("unit.until", {
    unit,
    before: date(addDays(own.endBefore, -1)),
    after: date(addDays(own.endAfter, -1)),
  });
}

const errorsOf = (problems: readonly { readonly field: string; readonly error: string }[]) => {
  const errors: Record<string, string[]> = {};
  for (const { field, error } of problems) (errors[`proposal.${field}`] ??= []).push(error);
  return errors;
};

const outlookIn = (input: LedgerInput, acts: readonly UndatedAct[], on: CivilDate) => (award: string) =>
  outlookOf(input, acts, { award, on });

/** Who is paid each award, and from where. */
const payersOf = ({ awards }: LedgerOfAward) =>
  Object.fromEntries(awards.map(({ id, funding, settlement }) => [id, { funding, settlement }]));

/** What the budget lacks for a change that is refused without its money, as an official is told it. */
async function shortFor({ inOffice, proposal, locale }: PreviewGiven, effect: ChangeEffectView): Promise<ShortShown[]> {
  if (!inOffice || !needsMoney(proposal)) return [];
  const free = await readFreeMoney(effect.awards.map(({ award }) => award));
  return shortagesOf(effect, free).map(({ programId, ...line }) => {
    const own = free.find((each) => each.programId === programId);
    return { ...line, program: own ? inLanguage(own.program, locale) : "", code: own?.codes[line.source] ?? null };
  });
}

/** A change as it would be written on `on` with the acts up to `known` (all where absent): what it does, said for a page. */
export async function previewChange(
  given: PreviewGiven,
  { on, known = Number.POSITIVE_INFINITY }: { readonly on: CivilDate; readonly known?: number },
): Promise<Preview> {
  const { award, ledger, proposal, terms, movesTo, locale } = given;
  const acts = ledger.acts.filter(({ position }) => position <= known);
  const input = ledgerInputOf({ ...ledger, acts });
  const premises = await readPremisesOf(asItStands, { awardId: award.id, zoneId: award.zoneId }, proposal);
  const found = foreseen(proposal, input, { award: award.id, ...premises, today: on });
  if (!found.ok) return { ok: false, errors: errorsOf(found.problems) };
  return {
    ok: true,
    words: proposalWords(proposal, locale, { unit: movesTo, decisions: decidedTitles(input.acts, award.id, locale) }),
    effect: effectView(found.effect, {
      kind: proposal.kind,
      terms,
      award: award.id,
      names: awardNames(ledger.shown, locale),
      unit: unitWords(given, found.effect, premises.units.stays),
      waiting: await waitingFor(given, premises.units.stays),
      short: await shortFor(given, found.effect),
      payers: payersOf(ledger),
      today: on,
      outlookOf: outlookIn(input, found.acts, on),
    }),
    sums: { totalFen: found.effect.totalFen, newDebtFen: found.effect.newDebtFen },
    digests: shownEffect(found.effect),
    firstOn: found.firstOn,
    known: acts.at(-1)?.position ?? 0,
    on,
  };
}
