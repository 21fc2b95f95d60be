import type { LineOf } from "~/domain/budget/budget-line";
import { lineKey } from "~/domain/budget/line-key";
import { type Fen, fenToYuanString } from "~/domain/kernel/money/fen";
import { yearOf } from "~/domain/kernel/time/month";
import type { Binding } from "~/domain/ledger/funds";
import type { CellProblem } from "../problem";
import type { Proposal } from "./proposal";
import type { LineStanding, SubsidiesStanding } from "./standing";

/** What a subsidy binds of its sources, month by month. */
export interface MoneyNeeded {
  readonly proposal: Proposal;
  readonly bindings: readonly Binding[];
}

/** So much of a line. */
interface LineMoney extends LineOf {
  readonly fen: Fen;
}

/** What a subsidy takes of lines: for what was paid or waived in past years, which they are given for it, and of what they have. */
export interface MoneyTaken {
  readonly past: readonly LineMoney[];
  readonly now: readonly LineMoney[];
}

/** Amounts added up by their lines. */
export function byLine(amounts: Iterable<LineMoney>): LineMoney[] {
  const sums = new Map<string, LineMoney>();
  for (const amount of amounts) {
    const key = lineKey(amount);
    sums.set(key, { ...amount, fen: amount.fen + (sums.get(key)?.fen ?? 0) });
  }
  return [...sums.values()];
}

/**
 * Where the money of subsidies comes from: what was paid or waived in past years is appropriated for it, all else, row by row, comes from
 * what the lines have. Names the rows of which one has not enough.
 */
export function moneyFor(
  needed: readonly MoneyNeeded[],
  { lines, today }: Pick<SubsidiesStanding, "lines" | "today">,
): {
  readonly taken: ReadonlyMap<number, MoneyTaken>;
  readonly short: readonly (CellProblem & { readonly row: number })[];
} {
  const standing = new Map(lines.map((line) => [lineKey(line), line]));
  const left = new Map(lines.map((line) => [lineKey(line), line.availableFen]));
  const room = (need: LineMoney) => left.get(lineKey(need)) ?? 0;
  const taken = new Map<number, MoneyTaken>();
  const short: (CellProblem & { readonly row: number })[] = [];
  for (const { proposal, bindings } of needed.toSorted((a, b) => a.proposal.row - b.proposal.row)) {
    const needs = needsOf(proposal, bindings, yearOf(today));
    const lacking = needs.now.find((need) => need.fen > room(need));
    if (lacking) {
      short.push({ row: proposal.row, ...lack(lacking, standing.get(lineKey(lacking)), room(lacking)) });
      continue;
    }
    for (const need of needs.now) left.set(lineKey(need), room(need) - need.fen);
    taken.set(proposal.row, needs);
  }
  return { taken, short };
}

/** What a subsidy needs of each line. */
function needsOf({ program, opened }: Proposal, bindings: readonly Binding[], thisYear: number): MoneyTaken {
  const settled = new Set(opened.map(({ month }) => month));
  const [past, now]: [LineMoney[], LineMoney[]] = [[], []];
  for (const { source, month, committedFen, spentFen } of bindings) {
    const fiscalYear = yearOf(month);
    const need = { programId: program.id, source, fiscalYear, fen: committedFen + spentFen };
    if (need.fen > 0) (fiscalYear < thisYear && settled.has(month) ? past : now).push(need);
  }
  return { past: byLine(past), now: byLine(now) };
}

const lack = (
  { source, fiscalYear: year, fen }: LineMoney,
  line: LineStanding | undefined,
  left: Fen,
): CellProblem => ({
  code: line && line.appropriatedFen > 0 ? "import.lineShort" : "import.noMoney",
  params: { source, year, short: `¥${fenToYuanString(fen - left)}` },
});
