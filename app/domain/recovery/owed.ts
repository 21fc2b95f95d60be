import type { Fen } from "~/domain/kernel/money/fen";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { firstOfNextMonth, type Month } from "~/domain/kernel/time/month";
import { firstDayOf } from "~/domain/kernel/time/month";
import type { Gave } from "~/domain/ledger/gave";
import type { Act, LedgerMonth } from "~/domain/ledger/types";

/** An act by which a debt rose, by its place among the acts of the company; and by how much. */
export interface DebtCause {
  readonly position: number;
  readonly on: CivilDate;
  readonly act: Act["act"];
  readonly fen: Fen;
}

/** What an award owes of a month, and how it came to that. */
export interface IndebtedMonth {
  readonly month: Month;
  readonly debtFen: Fen;
  readonly demandedFen: Fen;
  /** What was paid, kept back for it or waived, and what is payable as known now. */
  readonly givenFen: Fen;
  readonly payableFen: Fen;
  /** What came back, and what was given up. */
  readonly backFen: Fen;
  readonly forgivenFen: Fen;
  /** The last day on which something was paid or waived of it; of what was paid before the portal, the last day of the month. */
  readonly givenOn: CivilDate;
  readonly causes: readonly DebtCause[];
}

/** The acts of a company with what each gave, in their order. */
export interface ActsGiven {
  readonly acts: readonly Act[];
  readonly gave: readonly Gave[];
}

const lastDayOf = (month: Month): CivilDate => addDays(firstOfNextMonth(firstDayOf(month)), -1);

/** The months of an award with a debt, ascending, each with the acts by which the debt rose. */
export const indebtedMonths = ({ acts, gave }: ActsGiven, award: string): IndebtedMonth[] => {
  const found = new Map<Month, { now: LedgerMonth; givenOn: CivilDate; causes: DebtCause[] }>();
  for (const [position, { months }] of gave.entries()) {
    const act = acts[position];
    if (!act) continue;
    for (const now of months) {
      if (now.award !== award) continue;
      const before = found.get(now.month);
      const given = (each: LedgerMonth | undefined) => (each ? each.settledFen + each.waivedFen : 0);
      const givenMore = given(now) > given(before?.now);
      const on = act.act === "opening" ? lastDayOf(now.month) : act.on;
      const rise = now.debtFen - (before?.now.debtFen ?? 0);
      const causes = now.debtFen === 0 ? [] : (before?.causes ?? []);
      if (rise > 0) causes.push({ position, on: act.on, act: act.act, fen: rise });
      found.set(now.month, { now, givenOn: givenMore || !before ? on : before.givenOn, causes });
    }
  }
  return [...found.values()]
    .filter(({ now }) => now.debtFen > 0)
    .map(({ now, givenOn, causes }) => ({
      month: now.month,
      debtFen: now.debtFen,
      demandedFen: now.demandedFen,
      givenFen: now.settledFen + now.waivedFen,
      payableFen: now.payableFen,
      backFen: now.recoveredFen,
      forgivenFen: now.forgivenFen,
      givenOn,
      causes,
    }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
};

/** What is owed in all, and how much of it is demanded. */
export const owedSums = (months: readonly Pick<IndebtedMonth, "debtFen" | "demandedFen">[]) => ({
  debtFen: months.reduce((sum, { debtFen }) => sum + debtFen, 0),
  demandedFen: months.reduce((sum, { demandedFen }) => sum + demandedFen, 0),
});
