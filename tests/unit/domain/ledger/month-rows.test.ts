import { describe, expect, it } from "vitest";
import { courseOf } from "~/domain/ledger/course/course";
import { type YearRows, yearRows } from "~/domain/ledger/waterfall/month-rows";
import { waterfall } from "~/domain/ledger/waterfall/waterfall";
import { replayWritten } from "~/domain/ledger/waterfall/written";
import type { Act } from "~/domain/ledger/types";
import { idleMonths } from "~/domain/subsidy/explain";
import { approve, award, confirm } from "./small-world";

const rowsOf = (given: Parameters<typeof award>[1], acts: readonly Act[], today: string): YearRows[] => {
  const written = replayWritten({ awards: [award("A", given)], acts: [approve("A"), ...acts] }, "A");
  const book = written.books.all.get("A");
  if (book?.kind !== "plan") throw new Error("The award has no plan");
  const { planned } = courseOf(written.books, book, today);
  return yearRows(waterfall(written, book, today), idleMonths(planned), today);
};

const short = (years: readonly YearRows[]) =>
  years.flatMap(({ rows }) => rows.map(({ from, to, payableFen, usedUp }) => [from, to, payableFen, usedUp]));

describe("the rows of an award's months", () => {
  it("are one for months that are alike, the present one alone, and a new one with each year", () => {
    expect(short(rowsOf({ fen: 30_000, months: 14 }, [], "2026-03-10"))).toEqual([
      ["2026-01", "2026-02", 60_000, null],
      ["2026-03", "2026-03", 30_000, null],
      ["2026-04", "2026-12", 270_000, null],
      ["2027-01", "2027-02", 60_000, null],
    ]);
  });

  it("are one for all months that come to nothing because a cap is used up, also over years", () => {
    const years = rowsOf({ fen: 30_000, months: 24, totalCapFen: 70_000 }, [], "2026-01-10");
    expect(short(years)).toEqual([
      ["2026-01", "2026-01", 30_000, null],
      ["2026-02", "2026-02", 30_000, null],
      ["2026-03", "2026-03", 10_000, null],
      ["2026-04", "2027-12", 0, "total"],
    ]);
    expect(years.map(({ year, payableFen, over }) => [year, payableFen, over])).toEqual([[2026, 70_000, false]]);
  });

  it("are one for months that one run paid, another for each run and for one that was corrected", () => {
    const acts: Act[] = [
      ...[1, 2, 3].flatMap((month): Act[] => [
        confirm("A", [`2026-0${month}`], `2026-0${month + 1}-05`),
        { act: "run", on: `2026-0${month + 1}-06`, run: `R${month}`, through: `2026-0${month}` },
      ]),
      {
        act: "decide",
        on: "2026-04-10",
        award: "A",
        events: [{ type: "suspend", from: "2026-02-15", to: "2026-03-01" }],
      },
    ];
    expect(short(rowsOf({ fen: 28_000 }, acts, "2026-08-10")).slice(0, 3)).toEqual([
      ["2026-01", "2026-01", 28_000, null],
      ["2026-02", "2026-02", 14_000, null],
      ["2026-03", "2026-03", 28_000, null],
    ]);
    const together: Act[] = [
      confirm("A", ["2026-01", "2026-02"], "2026-03-05"),
      { act: "run", on: "2026-03-06", run: "R1", through: "2026-02" },
      confirm("A", ["2026-03"], "2026-04-05"),
      { act: "run", on: "2026-04-06", run: "R2", through: "2026-03" },
    ];
    expect(short(rowsOf({ fen: 28_000 }, together, "2026-08-10")).slice(0, 2)).toEqual([
      ["2026-01", "2026-02", 56_000, null],
      ["2026-03", "2026-03", 28_000, null],
    ]);
  });

  it("say which months have no payable day, and which years are over", () => {
    const pause: Act = {
      act: "decide",
      on: "2025-12-21",
      award: "A",
      events: [{ type: "suspend", from: "2026-03-01", to: "2026-05-01" }],
    };
    const years = rowsOf({ fen: 30_000, months: 12 }, [pause], "2027-01-15");
    expect(years.map(({ year, over }) => [year, over])).toEqual([
      [2026, true],
      [2027, false],
    ]);
    expect(years[0]?.rows[1]).toMatchObject({ from: "2026-03", to: "2026-04", falls: [], payableFen: 0 });
    expect(years[0]?.rows[1]?.idle[0]?.monthDays.suspended).toBe(31);
  });
});
