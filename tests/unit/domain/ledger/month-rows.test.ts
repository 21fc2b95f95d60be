import { describe, expect, it } from "vitest";
import { courseOf } from "~/domain/ledger/course/course";
import type { AskedYears } from "~/domain/award/asked-years";
import { foldYears, openMonths, type YearRows, yearRows } from "~/domain/ledger/waterfall/month-rows";
import { monthSums } from "~/domain/ledger/waterfall/month-sums";
import { waterfall } from "~/domain/ledger/waterfall/waterfall";
import { replayWritten } from "~/domain/ledger/waterfall/written";
import type { Act } from "~/domain/ledger/types";
import { idleMonths } from "~/domain/subsidy/explain";
import { approve, award, confirm } from "./small-world";

const rowsOf = (
  given: Parameters<typeof award>[1],
  acts: readonly Act[],
  today: string,
  asked: AskedYears = "all",
): YearRows[] => {
  const written = replayWritten({ awards: [award("A", given)], acts: [approve("A"), ...acts] }, "A");
  const book = written.books.all.get("A");
  if (book?.kind !== "plan") throw new Error("The award has no plan");
  const { planned } = courseOf(written.books, book, today);
  const years = foldYears(monthSums(book, planned.plan.lines), idleMonths(planned), today, asked);
  return yearRows(years, waterfall(written, book, today, undefined, new Set(openMonths(years))), today);
};

const short = (years: readonly YearRows[]) =>
  years.flatMap(({ rows }) => (rows ?? []).map(({ from, to, payableFen, usedUp }) => [from, to, payableFen, usedUp]));

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
    expect(years.map(({ year, payableFen }) => [year, payableFen])).toEqual([[2026, 70_000]]);
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

  it("say which months have no payable day", () => {
    const pause: Act = {
      act: "decide",
      on: "2025-12-21",
      award: "A",
      events: [{ type: "suspend", from: "2026-03-01", to: "2026-05-01" }],
    };
    const [year] = rowsOf({ fen: 30_000, months: 12 }, [pause], "2027-01-15");
    expect(year?.rows?.[1]).toMatchObject({ from: "2026-03", to: "2026-04", falls: [], payableFen: 0 });
    expect(year?.rows?.[1]?.idle[0]?.monthDays.suspended).toBe(31);
  });

  it("are those of the year of the day and of the year asked for; of the others there are sums, with what is owed", () => {
    const acts: Act[] = [
      confirm("A", ["2026-01"], "2026-02-05"),
      { act: "run", on: "2026-02-06", run: "R1", through: "2026-01" },
      {
        act: "decide",
        on: "2026-04-10",
        award: "A",
        events: [{ type: "suspend", from: "2026-01-01", to: "2026-02-01" }],
      },
    ];
    const years = (asked: AskedYears, today = "2027-06-15") =>
      rowsOf({ fen: 30_000, months: 35 }, acts, today, asked).map(({ year, rows }) => [year, rows !== null]);
    expect(rowsOf({ fen: 30_000, months: 35 }, acts, "2027-06-15", null)).toMatchObject([
      { year: 2026, payableFen: 330_000, owedFen: 30_000, rows: null },
      { year: 2027, payableFen: 360_000, owedFen: 0 },
      { year: 2028, payableFen: 360_000, owedFen: 0, rows: null },
    ]);
    const shown = (...open: number[]) => [2026, 2027, 2028].map((year) => [year, open.includes(year)]);
    expect(years(null)).toEqual(shown(2027));
    expect(years(2026)).toEqual(shown(2026, 2027));
    expect(years(1999)).toEqual(shown(2027));
    expect(years("all")).toEqual(shown(2026, 2027, 2028));
    // Before the first year and after the last there is no present one.
    expect(years(null, "2025-06-15")).toEqual(shown(2026));
    expect(years(null, "2031-06-15")).toEqual(shown(2028));
  });
});
