import type { UnitWaiting } from "~/data/change/unit-waiting.reader.server";
import type { AwardEffect, ChangeEffectView } from "~/domain/change/effect";
import { type EffectRun, effectRuns } from "~/domain/change/effect-runs";
import type { ChangeOrigin } from "~/domain/change/kinds";
import { type ChangeLetter, lettersToCome } from "~/domain/change/letters";
import type { Outlook } from "~/domain/change/outlook";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { yearOf } from "~/domain/kernel/time/month";
import { splitBySource } from "~/domain/subsidy/split";
import type { Fund, LedgerAward } from "~/domain/ledger/types";
import type { ChangeKind } from "~/domain/program/terms/change-rules";

/** What a change does to one award, as a page shows it. */
export interface AwardEffectShown extends Omit<AwardEffect, "months" | "debts" | "debtsGone" | "money"> {
  /** Null of the award that the change is about. */
  readonly name: string | null;
  readonly runs: readonly EffectRun[];
  readonly debtFen: number;
  /** What was owed and is no more. */
  readonly debtGoneFen: number;
  /** Whether its sum is another only since the months in which a pause begins and ends are counted by their days. */
  readonly partMonths: boolean;
  /** Who has to bear after all the rent that is newly owed; null where nothing is, with ceilings, or where that is not looked up. */
  readonly bears: "company" | "operator" | null;
  /** Null where it is not worked out: of what was decided before, and with ceilings. */
  readonly outlook: Outlook | null;
}

/** What a change does, as a page shows it before and after it happens. */
export interface EffectView {
  readonly awards: readonly AwardEffectShown[];
  readonly newDebtFen: number;
  /** By how much more each source and year is bound, and spent, over all awards. */
  readonly money: readonly Fund[];
  /** What comes back to each source and year once what is newly owed has been paid back; empty where that is not looked up. */
  readonly returning: readonly { readonly source: string; readonly year: number; readonly fen: Fen }[];
  /** What the budget lacks for it, for officials; empty where that is not worked out. */
  readonly short: readonly ShortShown[];
  /** What becomes of the unit, in words; null where the award is in none. */
  readonly unit: string | null;
  /** Of each unit that it takes or leaves, who else asks for it; empty where that is not looked up. */
  readonly waiting: readonly UnitAskedFor[];
  readonly letters: readonly ChangeLetter[];
}

/** A line of the budget with what it lacks, in fen; `code` is the city's own, null where it has none. */
export interface ShortShown {
  readonly program: string;
  readonly code: string | null;
  readonly source: string;
  readonly fiscalYear: number;
  readonly shortFen: Fen;
}

/** A unit in words, with what others ask for it. */
export interface UnitAskedFor extends UnitWaiting {
  readonly unit: string;
}

interface Given {
  readonly kind: ChangeKind;
  /** Whose terms they are. */
  readonly terms: ChangeOrigin;
  /** The award that the change is filed under. */
  readonly award: string;
  /** Other awards in words, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly unit?: string | null;
  readonly waiting?: readonly UnitAskedFor[];
  readonly short?: readonly ShortShown[];
  /** Who is paid each award, and from where, by id. */
  readonly payers?: Readonly<Record<string, Pick<LedgerAward, "funding" | "settlement">>>;
  /** The day as of which it was worked out. */
  readonly today?: CivilDate | null;
  readonly outlookOf?: (award: string) => Outlook | null;
}

const moneyOf = (effect: ChangeEffectView): Fund[] => {
  const sums = new Map<string, Fund>();
  for (const fund of effect.awards.flatMap(({ money }) => money)) {
    const key = `${fund.year} ${fund.source}`;
    const { committedFen = 0, spentFen = 0 } = sums.get(key) ?? {};
    sums.set(key, {
      ...fund,
      committedFen: committedFen + fund.committedFen,
      spentFen: spentFen + fund.spentFen,
    });
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, fund]) => fund);
};

/** What is newly owed of each month, divided among the sources that it was paid from. */
const returningOf = ({ awards }: ChangeEffectView, payers: NonNullable<Given["payers"]>): EffectView["returning"] => {
  const sums = new Map<string, EffectView["returning"][number]>();
  for (const { award, debts } of awards) {
    const { funding } = payers[award] ?? {};
    if (!funding) continue;
    for (const { month, fen: owed } of debts)
      for (const { source, fen } of splitBySource(owed, funding)) {
        const year = yearOf(month);
        const key = `${year} ${source}`;
        sums.set(key, { source, year, fen: fen + (sums.get(key)?.fen ?? 0) });
      }
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
};

const bearerOf = (payer: Pick<LedgerAward, "settlement"> | undefined) =>
  payer && (payer.settlement === "toOperator" ? "operator" : "company");

type EndAndSum = Pick<AwardEffect, "endBefore" | "endAfter" | "totalBeforeFen" | "totalAfterFen">;

const isByDays = (kind: ChangeKind, { endBefore, endAfter, totalBeforeFen, totalAfterFen }: EndAndSum): boolean =>
  (kind === "suspend" || kind === "resume") && endBefore !== endAfter && totalBeforeFen !== totalAfterFen;

export const effectView = (
  effect: ChangeEffectView,
  {
    kind,
    terms,
    award,
    names,
    unit = null,
    waiting = [],
    short = [],
    payers = {},
    today = null,
    outlookOf = () => null,
  }: Given,
): EffectView => ({
  awards: effect.awards.map(({ months, debts, debtsGone = [], money: _, ...each }) => ({
    ...each,
    name: each.award === award ? null : (names[each.award] ?? ""),
    runs: effectRuns({ months, debts, debtsGone }, today),
    debtFen: debts.reduce((sum, { fen }) => sum + fen, 0),
    debtGoneFen: debtsGone.reduce((sum, { fen }) => sum + fen, 0),
    partMonths: isByDays(kind, each),
    bears: (debts.length > 0 && each.ceilingBeforeFen === null && bearerOf(payers[each.award])) || null,
    outlook: outlookOf(each.award),
  })),
  newDebtFen: effect.newDebtFen,
  money: moneyOf(effect),
  returning: returningOf(effect, payers),
  short,
  unit,
  waiting,
  letters: lettersToCome(kind, terms, effect),
});
