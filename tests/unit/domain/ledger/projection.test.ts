import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "~/domain/kernel/time/civil-date";
import { firstDayOf, monthOf, monthsApart } from "~/domain/kernel/time/month";
import type { PlanBook } from "~/domain/ledger/book";
import { standingAlone } from "~/domain/ledger/course/alone";
import { courseOf } from "~/domain/ledger/course/course";
import { debtSumsOf } from "~/domain/ledger/debt-sums";
import { type Projection, projectionsOf } from "~/domain/ledger/projection";
import { replay } from "~/domain/ledger/replay";
import type { Act, LedgerInput } from "~/domain/ledger/types";
import { payingEnd } from "~/domain/subsidy/paying-end";
import { approve, award } from "./small-world";
import { ledger, world } from "./worlds";

const seed = Date.now() % 2 ** 31;
const worlds = fc.sample(world, { seed, numRuns: 60 });

const always = (law: (input: LedgerInput) => void) => {
  for (const input of worlds)
    try {
      law(input);
    } catch (cause) {
      throw new Error(`With seed ${seed}, for ${JSON.stringify(input)}: ${String(cause)}`, { cause });
    }
};

/** A day in the middle of each of these months, and the first one of it. */
const days = Array.from(
  { length: 20 },
  (_, i) => `${2025 + Math.floor((i + 11) / 12)}-${String(((i + 11) % 12) + 1).padStart(2, "0")}`,
).flatMap((month) => [firstDayOf(month), `${month}-16`]);

const leftOn = ({ leftSince, leftFen, endsOn }: Projection, today: string): number => {
  if (today >= endsOn) return 0;
  return leftFen[Math.max(0, monthsApart(leftSince ?? "", monthOf(today)))] ?? 0;
};

/** The books as the page of an award has them: with the award in effect. */
const pageOf = (input: LedgerInput, id: string) => {
  const known = input.acts.some((act) => act.act === "approve" && act.award === id);
  const now: Act = { act: "approve", on: input.acts.at(-1)?.on ?? "2026-01-01", award: id };
  const books = replay(known ? input : { ...input, acts: [...input.acts, now] });
  return { books, book: books.all.get(id) as PlanBook };
};

describe("what lists show of an award", () => {
  it("is on every day what its page shows, in effect or not", () => {
    always((input) => {
      for (const projection of projectionsOf(replay(input)).filter(({ leftSince }) => leftSince !== null)) {
        const { books, book } = pageOf(input, projection.award);
        for (const today of days) {
          const { benefit, standing, tiers, suspensions } = courseOf(books, book, today);
          expect([projection.startsOn, projection.endsOn]).toEqual([benefit.from, benefit.to]);
          expect(projection.paying).toEqual(standing.payingEnd);
          expect(projection.tiers).toEqual(tiers);
          expect(projection.suspensions).toEqual(suspensions);
          expect(leftOn(projection, today)).toBe(standing.amountLeftFen);
          const next = projection.changes.find((day) => day > today && day < projection.paying.on);
          expect(next ?? null).toBe(standing.nextChange?.on ?? null);
        }
      }
    });
  });

  it("is, without the others of its group, in all what its page shows, opened and lapsed months counted", () => {
    const seen = { opened: 0, lapsed: 0 };
    always((input) => {
      for (const projection of projectionsOf(replay(input)).filter(({ leftSince }) => leftSince !== null)) {
        const { book } = pageOf(input, projection.award);
        const { leftFen, plannedLeftFen } = projection;
        expect(standingAlone(book).totalFen).toBe((plannedLeftFen ?? leftFen)[0] ?? 0);
        if (book.opened.size + book.lapsed.size === 0)
          expect(standingAlone(book)).toEqual({ totalFen: book.plan.plan.totalFen, paidTo: payingEnd(book.plan).on });
        if (book.opened.size > 0) seen.opened += 1;
        if (book.lapsed.size > 0) seen.lapsed += 1;
      }
    });
    expect(Math.min(seen.opened, seen.lapsed)).toBeGreaterThan(0);
  });

  it("is of every award, each once", () => {
    always((input) => {
      const found = projectionsOf(replay(input)).map(({ award }) => award);
      expect(found.toSorted()).toEqual(input.awards.map(({ id }) => id).toSorted());
    });
  });

  it("has the debts that the ledger has", () => {
    always((input) => {
      const sums = new Map(debtSumsOf(replay(input)).map((each) => [each.award, each]));
      for (const { id, debtFen, months } of ledger(input).awards) {
        const owed = months.filter((each) => each.debtFen > 0);
        const of = sums.get(id) ?? { debtFen: 0, demandedFen: 0, since: null, months: 0 };
        expect(of).toMatchObject({ debtFen, since: owed[0]?.month ?? null, months: owed.length });
        expect(of.demandedFen).toBe(months.reduce((sum, { demandedFen }) => sum + demandedFen, 0));
      }
    });
  });

  it("says what would be left without the others, where that is another amount", () => {
    const both = { group: "rent", months: 3 };
    const awards = [award("low", { ...both, fen: 100 }), award("high", { ...both, fen: 200, months: 2 })];
    const of = (...ids: string[]) => projectionsOf(replay({ awards, acts: ids.map(approve) }));
    const [low, high] = of("low", "high");
    expect([low?.leftFen, low?.plannedLeftFen]).toEqual([
      [100, 100, 100],
      [300, 200, 100],
    ]);
    expect([high?.leftFen, high?.plannedLeftFen]).toEqual([[400, 200], null]);
    // One that waits takes nothing from one in effect, and is shown as if it were in effect.
    const [alone, waiting] = of("low");
    expect([alone?.leftFen, alone?.plannedLeftFen]).toEqual([[300, 200, 100], null]);
    expect(waiting?.leftFen).toEqual([400, 200]);
    expect(addDays(waiting?.paying.on ?? "", -1)).toBe("2026-02-28");
  });
});
