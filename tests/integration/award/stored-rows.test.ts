import fc from "fast-check";
import { expect, it } from "vitest";
import { readOwnAwards } from "~/data/award/own-awards.reader.server";
import { rows, transact } from "~/data/kernel/db.server";
import { writeProjections } from "~/data/ledger/projection.server";
import { listedAward } from "~/domain/award/listed-award";
import { standingAlone } from "~/domain/ledger/course/alone";
import { courseOf } from "~/domain/ledger/course/course";
import { replay } from "~/domain/ledger/replay";
import { storedOf } from "~/domain/ledger/replayed";
import type { LedgerInput } from "~/domain/ledger/types";
import { newId } from "~/platform/ids";
import { world } from "../../unit/domain/ledger/worlds";
import { owner, useDatabase } from "../application/support/world";
import { aCompanyNamed, anAward, aProgramOf } from "../decision/support/group";

useDatabase();

const seed = Date.now() % 2 ** 31;
const worlds = fc.sample(world, { seed, numRuns: 15 });
const days = [
  "2025-12-31",
  "2026-01-01",
  "2026-02-16",
  "2026-04-01",
  "2026-06-30",
  "2026-08-15",
  "2027-01-01",
  "2027-05-05",
];

/** Stores the awards of a random company as its acts leave them; gives the ids under which they stand. */
async function stored(input: LedgerInput, program: Awaited<ReturnType<typeof aProgramOf>>) {
  const companyId = await aCompanyNamed("Random");
  const result = storedOf(input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const ids = new Map<string, string>();
  for (const [n, { award, leftSince }] of result.projections.entries())
    if (leftSince !== null) {
      const start = `20${30 + n}-01-01`;
      const { id } = await anAward({ companyId, program, start, months: 1, fen: 1, approvedOn: "2025-12-20" });
      ids.set(award, id);
    }
  const known = <Of extends { readonly award: string }>(all: readonly Of[]) =>
    all.flatMap((each) => (ids.has(each.award) ? [{ ...each, award: ids.get(each.award) ?? "" }] : []));
  // Awards of these companies may overlap: no rule of the table is meant here.
  await rows("ALTER TABLE award DROP CONSTRAINT IF EXISTS award_one_per_benefit_at_a_time");
  await transact((tx) => writeProjections(tx, { projections: known(result.projections), debts: known(result.debts) }));
  return { companyId, ids };
}

it("what lists read of an award is on every day what its page has, for random acts", async () => {
  const program = await aProgramOf("Random", null);
  for (const input of worlds) {
    const { companyId, ids } = await stored(input, program);
    const books = replay(input);
    for (const today of days) {
      const ctx = owner(newId(), companyId);
      const read = await readOwnAwards({ ...ctx.actor, today });
      for (const [award, id] of ids) {
        const book = books.all.get(award);
        const row = read.find((each) => each.id === id);
        if (book?.kind !== "plan" || book.order === null || !row) continue;
        const { benefit, suspensions, standing } = courseOf(books, book, today);
        const { payingEnd, left, nextChange, amountLeftFen } = standing;
        expect(listedAward(row, today), `seed ${seed}, ${today}: ${JSON.stringify(input)}`).toMatchObject({
          benefit,
          suspensions,
          payingEnd,
          timeLeft: left,
          nextChangeOn: nextChange?.on ?? null,
          total: {
            payableFen: [...book.payable.values()].reduce((sum, fen) => sum + fen, 0),
            plannedFen: standingAlone(book).totalFen,
          },
          left: { payableFen: amountLeftFen },
        });
      }
    }
  }
});

it("an award that stands without what follows from its acts is not made", async () => {
  const [program, companyId] = [await aProgramOf("Bare", null), await aCompanyNamed("Bare")];
  const { id } = await anAward({
    companyId,
    program,
    start: "2026-01-01",
    months: 1,
    fen: 1,
    approvedOn: "2025-12-20",
  });
  const bare =
    "jsonb_build_object('id', $2::text, 'reference', $2::text, 'application_id', NULL, 'starts_on', '2040-01-01', 'ends_on', '2041-01-01', 'paid_to', '2041-01-01', 'left_since', NULL)";
  const copy = rows(`INSERT INTO award SELECT (jsonb_populate_record(a, ${bare})).* FROM award a WHERE id = $1`, [
    id,
    newId(),
  ]);
  await expect(copy).rejects.toMatchObject({ constraint: "award_projected" });
});
