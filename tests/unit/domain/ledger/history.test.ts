import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DecidingAct, MonthChange } from "~/domain/ledger/history/types";
import type { Act, LedgerInput } from "~/domain/ledger/types";
import { waterfall } from "~/domain/ledger/waterfall/waterfall";
import { replayWritten } from "~/domain/ledger/waterfall/written";
import { historyOf } from "./history-of";
import { approve, award, confirm } from "./small-world";
import { ledger, world } from "./worlds";

const total = <T>(list: readonly T[], of: (each: T) => number): number => list.reduce((sum, each) => sum + of(each), 0);

const seed = Date.now() % 2 ** 31;
const worlds = fc.sample(world, { seed, numRuns: 15 });

const always = (law: (input: LedgerInput) => void) => {
  for (const input of worlds)
    try {
      law(input);
    } catch (cause) {
      throw new Error(`With seed ${seed}, for ${JSON.stringify(input)}: ${String(cause)}`, { cause });
    }
};

const payableAt = (input: LedgerInput, id: string, acts: number): Map<string, number> => {
  const written = replayWritten({ ...input, acts: input.acts.slice(0, acts) }, id);
  const book = written.books.all.get(id);
  const falls = book ? waterfall(written, book, "2026-01-01") : [];
  return new Map(falls.flatMap(({ month, payableFen }) => (payableFen === 0 ? [] : [[month, payableFen]])));
};

describe("any history", () => {
  it("is what a replay up to each act and one up to the act before it differ in", () => {
    always((input) => {
      for (const { id } of input.awards) {
        const decisions = new Map(historyOf(input, id).map((each) => [each.act, each]));
        for (const act of input.acts.keys()) {
          const [before, after] = [payableAt(input, id, act), payableAt(input, id, act + 1)];
          const differ = [...new Set([...before.keys(), ...after.keys()])]
            .sort()
            .filter((month) => (before.get(month) ?? 0) !== (after.get(month) ?? 0));
          const changes = decisions.get(act)?.months ?? [];
          expect(changes.map(({ month }) => month)).toEqual(differ);
          for (const { month, beforeFen, afterFen } of changes)
            expect([beforeFen, afterFen]).toEqual([before.get(month) ?? 0, after.get(month) ?? 0]);
        }
      }
    });
  });

  it("leads to the ledger: its months sum to what is payable, its corrections to those written", () => {
    always((input) => {
      for (const own of ledger(input).awards) {
        const months = historyOf(input, own.id).flatMap((each) => each.months);
        expect(total(months, ({ beforeFen, afterFen }) => afterFen - beforeFen)).toBe(own.entitledFen);
        const corrections = own.lines.filter(({ kind }) => kind === "correction");
        expect(total(months, ({ correctedFen }) => correctedFen)).toBe(total(corrections, ({ fen }) => fen));
      }
    });
  });
});

const short = ({ month, beforeFen, afterFen, effect, correctedFen }: MonthChange) =>
  [month, effect, beforeFen, afterFen, correctedFen] as const;

const lastOf = (acts: readonly Act[]): DecidingAct | undefined =>
  historyOf({ awards: [award("A", { fen: 30_000, months: 3 })], acts }, "A").at(-1);

describe("a history", () => {
  it("begins with the months that the approval added", () => {
    const decision = lastOf([approve("A")]);
    expect(decision?.months.map(short)).toEqual([
      ["2026-01", "added", 0, 30_000, 0],
      ["2026-02", "added", 0, 30_000, 0],
      ["2026-03", "added", 0, 30_000, 0],
    ]);
    expect(decision?.before).toEqual({ totalFen: 0, end: null, debtFen: 0 });
    expect(decision?.after).toEqual({ totalFen: 90_000, end: "2026-04-01", debtFen: 0 });
  });

  it("says which months a pause removed, split and added, and which correction a closed one got", () => {
    const decision = lastOf([
      approve("A"),
      confirm("A", ["2026-01"], "2026-02-01"),
      { act: "run", on: "2026-02-01", run: "R", through: "2026-01" },
      {
        act: "decide",
        on: "2026-02-05",
        award: "A",
        events: [{ type: "suspend", from: "2026-01-22", to: "2026-03-01" }],
      },
    ]);
    expect(decision?.months.map(short)).toEqual([
      ["2026-01", "split", 30_000, 20_323, -9_677],
      ["2026-02", "removed", 30_000, 0, 0],
      ["2026-04", "added", 0, 30_000, 0],
      ["2026-05", "added", 0, 7_742, 0],
    ]);
    expect(decision?.after).toEqual({ totalFen: 88_065, end: "2026-05-09", debtFen: 9_677 });
  });

  it("says which months get another amount for the same days", () => {
    const other = award("A", { fen: 20_000, months: 3 }).input;
    const decision = lastOf([approve("A"), { act: "revise", on: "2026-01-05", award: "A", input: other as never }]);
    expect(decision?.months.map(short)[0]).toEqual(["2026-01", "replaced", 30_000, 20_000, 0]);
  });

  it("names what was annulled on both sides", () => {
    const acts: Act[] = [
      approve("A"),
      { act: "decide", on: "2026-01-05", award: "A", events: [{ type: "terminate", on: "2026-02-01" }] },
      { act: "decide", on: "2026-01-20", award: "A", events: [], annuls: [1] },
    ];
    const [, ended, annulled] = historyOf({ awards: [award("A", { fen: 30_000 })], acts }, "A");
    expect(ended?.events).toEqual([{ event: { type: "terminate", on: "2026-02-01" }, annulledBy: 2 }]);
    expect(annulled?.annuls).toEqual([1]);
    expect(annulled?.months.every(({ effect }) => effect === "added")).toBe(true);
  });

  it("names another award of the group by which months came or went", () => {
    const input = {
      awards: [award("A", { fen: 30_000, group: "rent" }), award("B", { fen: 50_000, months: 2, group: "rent" })],
      acts: [approve("A"), approve("B")],
    };
    const [, other] = historyOf(input, "A");
    expect(other).toMatchObject({ own: false, other: "B", name: "approve", act: 1 });
    expect(other?.months.map(short)).toEqual([
      ["2026-01", "removed", 30_000, 0, 0],
      ["2026-02", "removed", 30_000, 0, 0],
    ]);
  });

  it("keeps a decision that changed no month, and leaves out what decides nothing", () => {
    const acts: Act[] = [
      approve("A"),
      { act: "hold", on: "2026-01-05", award: "A" },
      confirm("A", ["2026-01"], "2026-02-01"),
    ];
    expect(lastOf(acts)).toMatchObject({ name: "hold", months: [] });
  });
});
