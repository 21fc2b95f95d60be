import { makeMissingLines, type HeldLine, lockLines, makeLines, postToBudget } from "~/data/budget/budget.server";
import { insertReleasedMovements } from "~/data/budget/movement.server";
import {
  lockPrograms,
  postingsOf,
  readBudgetsStanding,
  takenSince,
  writeMissingCodes,
} from "~/data/import/budgets.server";
import type { Tx } from "~/data/kernel/db.server";
import { lineKey } from "~/domain/budget/line-key";
import { type ImportedAppropriation, appropriationsOf, budgetColumns, budgetProblems } from "~/domain/import/budgets";
import type { Made } from "~/domain/import/made";
import { newId } from "~/platform/ids";
import { bookingOf, fundWaiting } from "../../budget/fund-waiting.server";
import { type ImportAsking, importKind, type Releasing } from "./kind";

/** Appropriations of lines, each a movement that is released with the import, and the codes of what has none yet. */
export const budgets = importKind({
  name: "budgets",
  columns: budgetColumns,
  standing: (reading, _, rows) => readBudgetsStanding(reading, rows),
  problems: budgetProblems,
  zones: (rows, standing) => [...new Set(appropriationsOf(rows, standing).map(({ zoneId }) => zoneId))],
  makes(rows, standing) {
    const asked = appropriationsOf(rows, standing);
    const codes = newCodes(asked, standing.codes).length;
    const appropriatedFen = asked.reduce((sum, { fen }) => sum + fen, 0);
    return { movements: asked.length, appropriatedFen, ...(codes > 0 && { codes }) };
  },
  async write(tx, asking, releasing, { rows, standing, progress }) {
    const asked = appropriationsOf(rows, standing);
    const made = await appropriate(tx, asking, releasing, asked);
    progress(rows.length);
    return made;
  },
  tables: [
    { table: "budget_posting", key: { id: "uuid" } },
    { table: "budget_movement", key: { id: "uuid" } },
    { table: "budget_code", key: { program_id: "uuid", source: "text" } },
    { table: "budget_line", key: { id: "uuid" }, derived: ["appropriated_fen", "committed_fen", "spent_fen"] },
  ],
  builtOn: takenSince,
});

interface CodeOf {
  readonly programId: string;
  readonly source: string;
  readonly code: string;
}

/** The codes that rows say of what has none, each once. */
function newCodes(asked: readonly ImportedAppropriation[], standing: readonly CodeOf[]): CodeOf[] {
  const keyOf = ({ programId, source }: Omit<CodeOf, "code">) => `${programId} ${source}`;
  const known = new Set(standing.map(keyOf));
  const fresh = asked.flatMap(({ programId, source, code }) =>
    code === null || known.has(keyOf({ programId, source })) ? [] : [{ programId, source, code }],
  );
  return [...new Map(fresh.map((each) => [keyOf(each), each])).values()];
}

/** Codes first, so that the postings carry them; then the money, which goes to whoever waits for it. */
async function appropriate(
  tx: Tx,
  asking: ImportAsking,
  { fileName, preparedBy }: Releasing,
  asked: readonly ImportedAppropriation[],
): Promise<Made[]> {
  const { actor, now } = asking;
  await lockPrograms(tx, [...new Set(asked.map(({ programId }) => programId))]);
  const codes = await writeMissingCodes(tx, newCodes(asked, []));
  const madeLines = await makeMissingLines(tx, asked);
  const lines = await lockLines(tx, "b.id = ANY($1::uuid[])", [await makeLines(tx, asked)]);
  const idOf = lineIds(lines);
  const given = asked.map((each) => ({ ...each, movementId: newId(), lineId: idOf.get(lineKey(each)) ?? "" }));
  const movements = given.map(({ movementId: id, lineId: toLineId, fen: amountFen, basis }) => ({
    id,
    fromLineId: null,
    toLineId,
    amountFen,
    basis: basis ?? fileName,
    preparedBy,
    preparedAt: now,
  }));
  await insertReleasedMovements(tx, movements, { by: actor.userId, at: now });
  const postings = given.map(({ movementId, lineId, fen: amountFen }) => ({
    movementId,
    lineId,
    amountFen,
    awardId: null,
    actorId: actor.userId,
    at: now,
  }));
  await postToBudget(tx, "appropriate", postings);
  const movementIds = given.map(({ movementId }) => movementId);
  const postingIds = await postingsOf(tx, movementIds);
  await fundWaiting(tx, bookingOf(asking), [...idOf.values()]);
  return [
    { table: "budget_line", keys: madeLines },
    { table: "budget_movement", keys: movementIds },
    { table: "budget_posting", keys: postingIds },
    { table: "budget_code", keys: codes.map(({ programId, source }) => `${programId},${source}`) },
  ];
}

const lineIds = (lines: readonly HeldLine[]): ReadonlyMap<string, string> =>
  new Map(lines.map((line) => [lineKey(line), line.id]));
