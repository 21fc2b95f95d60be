import { type HeldLine, writePostings } from "~/data/budget/budget.server";
import { replaceUnfunded } from "~/data/budget/unfunded.server";
import type { Tx } from "~/data/kernel/db.server";
import { lockLinesFor, programsOf, readHoldings } from "~/data/ledger/ledger-lines.server";
import type { LineOf } from "~/domain/budget/budget-line";
import type { UnfundedRow } from "~/domain/budget/unfunded";
import type { Fen } from "~/domain/kernel/money/fen";
import { yearOf } from "~/domain/kernel/time/month";
import { fillLines, type Holding, type LineBinding, postingsBetween } from "~/domain/ledger/funded";
import type { Binding } from "~/domain/ledger/funds";
import { budgetGone, type ShortLine } from "../budget/budget-gone.server";
import { type Booking, fundWaiting } from "../budget/fund-waiting.server";

interface Bound {
  /** The awards that are in effect. */
  readonly awardIds: readonly string[];
  /** What they bind now, by order of approval. */
  readonly bindings: readonly Binding[];
}

const keyOf = ({ programId, source, fiscalYear }: LineOf): string => `${programId} ${fiscalYear} ${source}`;

/**
 * Posts, for the awards of a locked company, what they bind now less what is posted for them. What a line has no money for is
 * unfunded; with `mustBeFunded` it is refused where it is more than before. Free money goes to whoever waits for it.
 */
export async function postLedger(
  tx: Tx,
  booking: Booking,
  { awardIds, bindings }: Bound,
  { mustBeFunded }: { readonly mustBeFunded: boolean },
): Promise<void> {
  const programs = await programsOf(tx, awardIds);
  const lineOf = ({ award, source, month }: Binding): LineOf => ({
    programId: programs.get(award) ?? "",
    source,
    fiscalYear: yearOf(month),
  });
  const needed = new Map(bindings.map((binding) => [keyOf(lineOf(binding)), lineOf(binding)]));
  const lines = await lockLinesFor(tx, awardIds, [...needed.values()]);
  const ids = new Map(lines.map((line) => [keyOf(line), line.id]));
  const bound = bindings.map((each): LineBinding => ({ ...each, lineId: ids.get(keyOf(lineOf(each))) ?? "" }));
  const before = await readHoldings(tx, awardIds);
  const { held, unfunded } = fillLines(bound, roomFor(lines, before));
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

/** What each line has for the awards that hold this of it: that, and what is free. */
const roomFor = (lines: readonly HeldLine[], held: readonly Holding[]): ReadonlyMap<string, Fen> =>
  new Map(
    lines.map(({ id, appropriated, committed, spent }) => {
      const own = held.filter(({ lineId }) => lineId === id);
      return [id, own.reduce((sum, each) => sum + each.committedFen + each.spentFen, appropriated - committed - spent)];
    }),
  );

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
