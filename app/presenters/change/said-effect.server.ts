import type { AwardView } from "~/data/award/award.reader.server";
import { readFreeMoney } from "~/data/change/free-money.reader.server";
import { readWaitingForUnit } from "~/data/change/unit-waiting.reader.server";
import type { NamedStay } from "~/data/change/units-known.server";
import type { LedgerOfAward } from "~/data/ledger/award-ledger.reader.server";
import type { Actor } from "~/domain/access/actor";
import type { ChangeEffectView } from "~/domain/change/effect";
import type { ChangeOrigin } from "~/domain/change/kinds";
import { needsMoney } from "~/domain/change/needs-money";
import { outlookOf } from "~/domain/change/outlook";
import type { ChangeProposal } from "~/domain/change/proposal";
import { shortagesOf } from "~/domain/change/shortages";
import { inLanguage } from "~/domain/kernel/localized-text";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import type { LedgerInput, UndatedAct } from "~/domain/ledger/types";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { awardNames } from "./award-names.server";
import { type EffectView, effectView, type ShortShown, type UnitAskedFor } from "./effect-view";

/** A change of which somebody looks at what it does. */
export interface EffectGiven {
  /** Whoever looks at it, on one side. */
  readonly actor: Actor;
  readonly award: Pick<AwardView, "id" | "companyId" | "unit">;
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

/** The acts that a change is written as, and what they are written on top of. */
export interface WorkedOut {
  readonly input: LedgerInput;
  readonly acts: readonly UndatedAct[];
  readonly on: CivilDate;
}

const nameOf = ({ site, label }: NonNullable<AwardView["unit"]>, locale: Locale): string =>
  createT(locale, "award")("unit", { site: inLanguage(site, locale), label });

/** The unit that is left where the change takes another one, else the one that the award is in or comes to last; null for none. */
const unitHeld = ({ award, proposal }: EffectGiven, stays: readonly NamedStay[]): AwardView["unit"] => {
  if (proposal.kind !== "unit" || proposal.unitId === null) return award.unit;
  const left = stays.findLast(({ from }) => from <= proposal.from);
  return left ? { ...left, id: left.unitId } : null;
};

/** Who else asks for the unit that the change takes, and for the one that the award is in. */
export async function waitingFor(given: EffectGiven, stays: readonly NamedStay[]): Promise<UnitAskedFor[]> {
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
function unitWords(given: EffectGiven, { awards }: ChangeEffectView, stays: readonly NamedStay[]): string | null {
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

/** Who is paid each award, and from where. */
const payersOf = ({ awards }: LedgerOfAward) =>
  Object.fromEntries(awards.map(({ id, funding, settlement }) => [id, { funding, settlement }]));

/** What the budget lacks for a change that is refused without its money, as an official is told it. */
export async function shortFor(
  { inOffice, proposal, locale }: EffectGiven,
  effect: ChangeEffectView,
): Promise<ShortShown[]> {
  if (!inOffice || !needsMoney(proposal)) return [];
  const free = await readFreeMoney(effect.awards.map(({ award }) => award));
  return shortagesOf(effect, free).map(({ programId, ...line }) => {
    const own = free.find((each) => each.programId === programId);
    return { ...line, program: own ? inLanguage(own.program, locale) : "", code: own?.codes[line.source] ?? null };
  });
}

/** Awards in units as they are, or were, when an effect is worked out, and what stands beside it. */
interface Beside {
  readonly stays: readonly NamedStay[];
  readonly waiting?: readonly UnitAskedFor[];
  readonly short?: readonly ShortShown[];
}

/** What a change does, said for a page; without what it was worked out from (null), without what that alone can say. */
export const saidEffect = (
  given: EffectGiven,
  effect: ChangeEffectView,
  { stays, ...beside }: Beside,
  from: WorkedOut | null,
): EffectView =>
  effectView(effect, {
    kind: given.proposal.kind,
    terms: given.terms,
    award: given.award.id,
    names: awardNames(given.ledger.shown, given.locale),
    unit: unitWords(given, effect, stays),
    payers: payersOf(given.ledger),
    ...beside,
    ...(from && {
      today: from.on,
      outlookOf: (award: string) => outlookOf(from.input, from.acts, { award, on: from.on }),
    }),
  });
