import type { Shortage } from "~/domain/budget/reservation";
import type { UnitWaiting } from "~/data/change/unit-waiting.reader.server";
import type { AwardEffect, ChangeEffectView } from "~/domain/change/effect";
import { type EffectRun, effectRuns } from "~/domain/change/effect-runs";
import type { ChangeOrigin } from "~/domain/change/kinds";
import { type ChangeLetter, lettersToCome } from "~/domain/change/letters";
import type { Outlook } from "~/domain/change/outlook";
import type { Fund } from "~/domain/ledger/types";
import type { ChangeKind } from "~/domain/program/terms/change-rules";

/** What a change does to one award, as a page shows it. */
export interface AwardEffectShown extends Omit<AwardEffect, "months" | "debts" | "money"> {
  /** Null of the award that the change is about. */
  readonly name: string | null;
  readonly runs: readonly EffectRun[];
  readonly debtFen: number;
  /** Whether its sum is another only since the months in which a pause begins and ends are counted by their days. */
  readonly partMonths: boolean;
  /** Null where it is not worked out: of what was decided before, and with ceilings. */
  readonly outlook: Outlook | null;
}

/** What a change does, as a page shows it before and after it happens. */
export interface EffectView {
  readonly awards: readonly AwardEffectShown[];
  readonly newDebtFen: number;
  /** By how much more each source and year is bound, and spent, over all awards. */
  readonly money: readonly Fund[];
  /** What the budget lacks for it, for officials; empty where that is not worked out. */
  readonly short: readonly Shortage[];
  /** What becomes of the unit, in words; null where the award is in none. */
  readonly unit: string | null;
  /** Of each unit that it takes or leaves, who else asks for it; empty where that is not looked up. */
  readonly waiting: readonly UnitAskedFor[];
  readonly letters: readonly ChangeLetter[];
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
  readonly short?: readonly Shortage[];
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

type EndAndSum = Pick<AwardEffect, "endBefore" | "endAfter" | "totalBeforeFen" | "totalAfterFen">;

const isByDays = (kind: ChangeKind, { endBefore, endAfter, totalBeforeFen, totalAfterFen }: EndAndSum): boolean =>
  (kind === "suspend" || kind === "resume") && endBefore !== endAfter && totalBeforeFen !== totalAfterFen;

export const effectView = (
  effect: ChangeEffectView,
  { kind, terms, award, names, unit = null, waiting = [], short = [], outlookOf = () => null }: Given,
): EffectView => ({
  awards: effect.awards.map(({ months, debts, money: _, ...each }) => ({
    ...each,
    name: each.award === award ? null : (names[each.award] ?? ""),
    runs: effectRuns({ months, debts }),
    debtFen: debts.reduce((sum, { fen }) => sum + fen, 0),
    partMonths: isByDays(kind, each),
    outlook: outlookOf(each.award),
  })),
  newDebtFen: effect.newDebtFen,
  money: moneyOf(effect),
  short,
  unit,
  waiting,
  letters: lettersToCome(kind, terms, effect),
});
