import { expect, it } from "vitest";
import { shortagesOf } from "~/domain/change/shortages";

const effectOf = (award: string, ...money: readonly [source: string, year: number, fen: number][]) => ({
  award,
  money: money.map(([source, year, committedFen]) => ({ source, year, committedFen, spentFen: 0 })),
});
const awards = (...all: ReturnType<typeof effectOf>[]) =>
  ({ awards: all }) as unknown as Parameters<typeof shortagesOf>[0];
const line = (source: string, fiscalYear: number, freeFen: number) => ({ source, fiscalYear, freeFen });

it("what the budget lacks is said by line: none that has enough, all of one that is not there, once for awards that share it", () => {
  const lines = [line("city", 2026, 300), line("city", 2027, 100)];
  const free = ["A", "B"].map((award) => ({ award, programId: "P", lines }));
  expect(shortagesOf(awards(effectOf("A", ["city", 2026, 300], ["city", 2027, 40])), free)).toEqual([]);
  const both = awards(effectOf("A", ["city", 2027, 80], ["zone", 2026, 5]), effectOf("B", ["city", 2027, 90]));
  expect(shortagesOf(both, free)).toEqual([
    { programId: "P", source: "zone", fiscalYear: 2026, shortFen: 5 },
    { programId: "P", source: "city", fiscalYear: 2027, shortFen: 70 },
  ]);
  const less = [{ award: "A", programId: "P", lines: [line("city", 2026, -50)] }];
  expect(shortagesOf(awards(effectOf("A", ["city", 2026, -10])), less)).toEqual([]);
  expect(shortagesOf(awards(effectOf("A", ["city", 2026, 10])), less)).toEqual([
    { programId: "P", source: "city", fiscalYear: 2026, shortFen: 10 },
  ]);
});
