import { type HeldLine, writePostings } from "~/data/budget/budget.server";
import { replaceUnfunded } from "~/data/budget/unfunded.server";
import type { Tx } from "~/data/kernel/db.server";
import { lockLinesFor, programsOf, readHoldings } from "~/data/ledger/ledger-lines.server";
import { available, type LineOf } from "~/domain/budget/budget-line";
import { lineKey } from "~/domain/budget/line-key";
import type { UnfundedRow } from "~/domain/budget/unfunded";
import { groupBy } from "~/domain/kernel/group-by";
import type { Fen } from "~/domain/kernel/money/fen";
import { yearOf } from "~/domain/kernel/time/month";
import { fillInTurn, type Filling, type Holding, type LineBinding, postingsBetween } from "~/domain/ledger/funded";
import type { Binding } from "~/domain/ledger/funds";
import { budgetGone, type ShortLine } from "../budget/budget-gone.server";
import { type Booking, fundWaiting } from "../budget/fund-waiting.server";

/** What a locked company binds. */
interface Bound {
  /** Its awards that are in effect. */
  readonly awardIds: readonly string[];
  /** What they bind now, by order of approval. */
  readonly bindings: readonly Binding[];
}

/**
 * Posts, for the awards of locked companies, what they bind now less what is posted for them. What a line has no money for is
 * unfunded; with `mustBeFunded` it is refused where it is more than before. What is free is each company's in turn, then goes to whoever
 * waits for it.
 */
export async function postLedger(
  tx: Tx,
  booking: Booking,
  companies: readonly Bound[],
  { mustBeFunded }: { readonly mustBeFunded: boolean },
): Promise<void> {
  const awardIds = companies.flatMap((company) => company.awardIds);
  const programs = await programsOf(tx, awardIds);
  const lineOf = ({ award, source, month }: Binding): LineOf => ({
    programId: programs.get(award) ?? "",
    source,
    fiscalYear: yearOf(month),
  });
  const all = companies.flatMap(({ bindings }) => bindings.filter((each) => each.committedFen + each.spentFen > 0));
  const needed = new Map(all.map((binding) => [lineKey(lineOf(binding)), lineOf(binding)]));
  const lines = await lockLinesFor(tx, awardIds, [...needed.values()]);
  const ids = new Map(lines.map((line) => [lineKey(line), line.id]));
  const onLine = (each: Binding): LineBinding => ({ ...each, lineId: ids.get(lineKey(lineOf(each))) ?? "" });
  const before = await readHoldings(tx, awardIds);
  const { held, unfunded } = fillInTurn(fillings(companies, before, onLine), freeOf(lines));
  const lacking = await replaceUnfunded(tx, awardIds, unfunded);
  const short = mustBeFunded ? shortLines(lines, lacking, unfunded) : [];
  if (short.length > 0) throw await budgetGone(tx, short);
  const postings = postingsBetween(before, held).map(({ award, fen, ...posting }) => ({
    ...posting,
    ...booking,
    awardId: award,
    amountFen: fen,
  }));
  await writePostings(tx, postings);
  await fundWaiting(
    tx,
    booking,
    lines.map(({ id }) => id),
  );
}

const freeOf = (lines: readonly HeldLine[]): ReadonlyMap<string, Fen> =>
  new Map(lines.map((line) => [line.id, available(line)]));

function fillings(
  companies: readonly Bound[],
  held: readonly Holding[],
  onLine: (binding: Binding) => LineBinding,
): Filling[] {
  const byAward = groupBy(held, ({ award }) => award);
  return companies.map(({ awardIds, bindings }) => ({
    before: awardIds.flatMap((id) => byAward.get(id) ?? []),
    bindings: bindings.map(onLine),
  }));
}

/** The lines that lack more than before. */
function shortLines(
  lines: readonly HeldLine[],
  before: readonly UnfundedRow[],
  after: readonly UnfundedRow[],
): ShortLine[] {
  const sumOn = (rows: readonly UnfundedRow[], line: string) =>
    rows.reduce((sum, { lineId, fen }) => sum + (lineId === line ? fen : 0), 0);
  return lines
    .map(({ id, programId, source, fiscalYear }) => {
      return { programId, source, fiscalYear, shortFen: sumOn(after, id) - sumOn(before, id) };
    })
    .filter(({ shortFen }) => shortFen > 0)
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear);
}
