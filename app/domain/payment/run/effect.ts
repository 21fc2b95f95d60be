import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import type { Gave } from "~/domain/ledger/gave";
import { boundBy } from "~/domain/ledger/replayed";
import type { LedgerInput, MonthFen, SetOff } from "~/domain/ledger/types";
import type { CivilDate } from "~/domain/kernel/time/civil-date";

/** What a run does to an award. */
export interface RunEffect {
  readonly award: string;
  readonly through: Month;
  /** The months that it closes, also those of which nothing is payable beside others. */
  readonly months: readonly MonthFen[];
  readonly paidFen: Fen;
  readonly waivedFen: Fen;
  readonly keptFen: Fen;
  /** What is kept back for which debts. */
  readonly setOff: readonly SetOff[];
}

/** Of which the digest of an effect is made, without months of 0: the same text from the rules here and from SQL over what is stored. */
export const effectText = (
  { through, months, paidFen, waivedFen, keptFen }: Omit<RunEffect, "award" | "setOff">,
  accountId: string | null,
): string => {
  const closing = months.flatMap(({ month, fen }) => (fen > 0 ? [`${month}=${fen}`] : [])).join(",");
  return [through, closing, paidFen, waivedFen, keptFen, paidFen > 0 ? (accountId ?? "") : ""].join("|");
};

/** How far an award is to be run. */
export interface AwardThrough {
  readonly award: string;
  readonly through: Month;
}

/** The acts of a run for the awards of a company: one for each different last month, ascending, named RUN, RUN/2, RUN/3. */
export const actsOfRun = (run: string, awards: readonly AwardThrough[]) => {
  const through = [...new Set(awards.map((each) => each.through))].sort();
  return through.map((last, i) => ({
    act: "run" as const,
    run: i === 0 ? run : `${run}/${i + 1}`,
    through: last,
    awards: awards.flatMap((each) => (each.through === last ? [each.award] : [])),
  }));
};

/** What was waived of each month of an award so far. */
const waivedUntil = (gave: readonly Gave[], award: string): ReadonlyMap<Month, Fen> =>
  new Map(gave.flatMap(({ months }) => months.flatMap((of) => (of.award === award ? [[of.month, of.waivedFen]] : []))));

/** What a run does to each of these awards of a company, as things stand with it on a day. Throws for a ledger that is none. */
export const effectsOfRun = (
  { awards, acts }: LedgerInput,
  on: CivilDate,
  run: string,
  asked: readonly AwardThrough[],
): RunEffect[] => {
  if (asked.length === 0) return [];
  const last = acts.at(-1)?.on ?? on;
  const added = actsOfRun(run, asked).map((act) => ({ ...act, on: last > on ? last : on }));
  const result = boundBy({ awards, acts: [...acts, ...added] });
  if (!result.ok) throw new Error(`No run over this ledger: ${result.error.field} ${result.error.message}`);
  const [before, own] = [result.gave.slice(0, acts.length), result.gave.slice(acts.length)];
  return asked.map(({ award, through }) => {
    const mine = <Row extends { readonly award: string }>(of: (gave: Gave) => readonly Row[]): Row[] =>
      own.flatMap((gave) => of(gave).filter((row) => row.award === award));
    const payments = mine((gave) => gave.payments);
    const setOff = payments.flatMap((payment) => payment.setOff);
    const now = new Map(mine((gave) => gave.months).map((row) => [row.month, row.waivedFen]));
    const was = now.size === 0 ? new Map<Month, Fen>() : waivedUntil(before, award);
    return {
      award,
      through,
      months: mine((gave) => gave.lines)
        .filter(({ kind }) => kind === "month")
        .map(({ month, fen }) => ({ month, fen })),
      paidFen: payments.reduce((sum, { fen }) => sum + fen, 0),
      waivedFen: [...now].reduce((sum, [month, fen]) => sum + fen - (was.get(month) ?? 0), 0),
      keptFen: setOff.reduce((sum, { fen }) => sum + fen, 0),
      setOff,
    };
  });
};
