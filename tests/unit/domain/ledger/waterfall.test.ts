import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { givesWay, grantedMonths, planAsGranted } from "~/domain/ledger/waterfall/granted-months";
import type { Act, LedgerInput } from "~/domain/ledger/types";
import type { MonthFall, SettledStep } from "~/domain/ledger/waterfall/types";
import { monthSums, sumOfFall } from "~/domain/ledger/waterfall/month-sums";
import { waterfall } from "~/domain/ledger/waterfall/waterfall";
import { replayWritten } from "~/domain/ledger/waterfall/written";
import { approve, award, confirm } from "./small-world";
import { ledger, world } from "./worlds";

const total = <T>(list: readonly T[], of: (each: T) => number): number => list.reduce((sum, each) => sum + of(each), 0);

const fallsOf = (input: LedgerInput, id: string, today = "2026-12-15"): MonthFall[] => {
  const written = replayWritten(input, id);
  const book = written.books.all.get(id);
  return book ? waterfall(written, book, today) : [];
};

const settledAs = (falls: readonly MonthFall[], name: SettledStep["step"]): number =>
  total(falls, ({ settled }) => total(settled, ({ step, fen }) => (step === name ? fen : 0)));

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

describe("any waterfall", () => {
  it("falls from the plan to what is payable, and on to what became of it, to the fen", () => {
    always((input) => {
      for (const { id } of ledger(input).awards)
        for (const { payableFen, entitled, settled } of fallsOf(input, id)) {
          expect(total(entitled, ({ fen }) => fen)).toBe(payableFen);
          expect(total(settled, ({ fen }) => fen)).toBe(payableFen);
        }
    });
  });

  it("of some months alone is that of these months, and its sums are known without it", () => {
    always((input) => {
      for (const { id } of ledger(input).awards) {
        const falls = fallsOf(input, id);
        const written = replayWritten(input, id);
        const book = written.books.all.get(id);
        if (!book) continue;
        const some = new Set(
          falls.map(({ month }) => month).filter((month) => month.endsWith("2") || month < "2026-05"),
        );
        const asked = waterfall(written, book, "2026-12-15", undefined, some);
        expect(asked).toEqual(falls.filter(({ month }) => some.has(month)));
        if (book.kind !== "plan") continue;
        const granted = grantedMonths(written.books, book);
        const { lines } = planAsGranted(book, granted);
        expect(monthSums(book, lines)).toEqual(falls.map(sumOfFall));
        const highest = falls.some(({ entitled }) => entitled.some(({ step }) => step === "highest"));
        expect(givesWay(book, lines, granted)).toBe(highest);
      }
    });
  });

  it("sums to the ledger", () => {
    always((input) => {
      for (const own of ledger(input).awards) {
        const falls = fallsOf(input, own.id);
        expect(total(falls, ({ payableFen }) => payableFen)).toBe(own.entitledFen);
        expect(settledAs(falls, "paid")).toBe(own.paidFen);
        expect(settledAs(falls, "keptBack")).toBe(own.keptBackFen);
        expect(settledAs(falls, "waived")).toBe(own.waivedFen);
        expect(settledAs(falls, "before")).toBe(own.openedFen);
        expect(settledAs(falls, "recovered")).toBe(0 - own.recoveredFen);
        expect(settledAs(falls, "forgiven")).toBe(0 - own.forgivenFen);
        expect(settledAs(falls, "debt")).toBe(0 - own.debtFen);
        expect(settledAs(falls, "held")).toBe(own.dueFen + own.openFen);
      }
    });
  });

  it("names for each line the act that wrote it", () => {
    always((input) => {
      for (const own of ledger(input).awards) {
        const lines = fallsOf(input, own.id).flatMap((fall) => fall.lines);
        expect(lines.length).toBe(own.lines.length);
        for (const { act, on, kind } of lines) {
          expect(input.acts[act]?.on).toBe(on);
          expect(kind === "month").toBe(input.acts[act]?.act === "run");
        }
      }
    });
  });

  it("says of each line of the plan what the caps left beside the other awards", () => {
    always((input) => {
      for (const { id } of ledger(input).awards) {
        const { books } = replayWritten(input, id);
        const book = books.all.get(id);
        if (book?.kind !== "plan" || book.order === null) continue;
        const plan = planAsGranted(book, grantedMonths(books, book));
        expect(plan.lines.map(({ month, year }) => [month, year])).toEqual(
          book.plan.plan.lines.map(({ month, year }) => [month, year]),
        );
        for (const [month, fen] of book.payable)
          if (fen > 0 && !book.opened.has(month))
            expect(total(plan.lines, (line) => (line.month === month ? line.amountFen : 0))).toBe(fen);
      }
    });
  });
});

const stepsIn = (falls: readonly MonthFall[], month: string) => {
  const fall = falls.find((each) => each.month === month);
  return [...(fall?.entitled ?? []), ...(fall?.settled ?? [])].map(({ step, fen }) => [step, fen]);
};

describe("a waterfall", () => {
  it("shows what a cap takes, and in the month after it everything", () => {
    const input = { awards: [award("A", { fen: 40_000, totalCapFen: 90_000 })], acts: [approve("A")] };
    const falls = fallsOf(input, "A", "2026-03-10");
    expect(stepsIn(falls, "2026-03")).toEqual([
      ["plan", 40_000],
      ["cap", -30_000],
      ["held", 10_000],
    ]);
    expect(stepsIn(falls, "2026-04")).toEqual([
      ["plan", 40_000],
      ["cap", -40_000],
    ]);
  });

  it("shows which award has the month instead, and uses no cap there", () => {
    const input = {
      awards: [
        award("A", { fen: 40_000, totalCapFen: 90_000, group: "rent" }),
        { ...award("B", { fen: 50_000, group: "rent", totalCapFen: 100_000 }) },
      ],
      acts: [approve("A"), approve("B")],
    };
    const [first, , third] = fallsOf(input, "A", "2026-01-10");
    expect(first?.entitled.at(-1)).toEqual({ step: "highest", fen: -40_000, award: "B" });
    expect(third?.entitled.map(({ step, fen }) => [step, fen])).toEqual([["plan", 40_000]]);
  });

  it("says why something waits, with the act where one holds it", () => {
    const acts: Act[] = [
      approve("A"),
      confirm("A", ["2026-01"], "2026-03-01"),
      { act: "hold", on: "2026-03-01", award: "A" },
      { act: "run", on: "2026-03-02", run: "R1", through: "2026-02" },
      confirm("A", ["2026-02"], "2026-03-03"),
    ];
    const falls = fallsOf({ awards: [award("A", { fen: 40_000 })], acts }, "A", "2026-04-10");
    const held = falls.map(({ settled }) => settled[0]);
    expect(held.slice(0, 4)).toEqual([
      { step: "held", fen: 40_000, because: "onHold", act: 2 },
      { step: "held", fen: 40_000, because: "onHold", act: 2 },
      { step: "held", fen: 40_000, because: "notConfirmed", act: null },
      { step: "held", fen: 40_000, because: "toCome", act: null },
    ]);
  });

  it("counts what was kept back against the oldest month, and names the debt and the run", () => {
    const acts: Act[] = [
      approve("A"),
      confirm("A", ["2026-01"], "2026-02-01"),
      { act: "run", on: "2026-02-02", run: "R1", through: "2026-01" },
      {
        act: "decide",
        on: "2026-02-10",
        award: "A",
        events: [{ type: "suspend", from: "2026-01-01", to: "2026-02-01" }],
      },
      { act: "demand", on: "2026-02-11", award: "A", months: ["2026-01"] },
      confirm("A", ["2026-02", "2026-03"], "2026-04-01"),
      { act: "run", on: "2026-04-02", run: "R2", through: "2026-03" },
    ];
    const falls = fallsOf({ awards: [award("A", { fen: 40_000 })], acts }, "A", "2026-04-10");
    expect(falls.find(({ month }) => month === "2026-02")?.settled).toEqual([
      { step: "keptBack", fen: 40_000, award: "A", month: "2026-01", act: 6 },
    ]);
    expect(falls.find(({ month }) => month === "2026-03")?.settled).toEqual([
      { step: "paid", fen: 40_000, run: "R2", on: "2026-04-02", act: 6 },
    ]);
    expect(falls.find(({ month }) => month === "2026-01")?.lines.map(({ act, fen }) => [act, fen])).toEqual([
      [2, 40_000],
      [3, -40_000],
    ]);
  });

  it("takes a lapsed month whole, and says what was opened", () => {
    const acts: Act[] = [
      approve("A"),
      { act: "opening", on: "2026-03-01", award: "A", months: [{ month: "2026-01", fen: 35_000 }] },
      { act: "lapse", on: "2026-03-05", award: "A", months: ["2026-02"] },
    ];
    const falls = fallsOf({ awards: [award("A", { fen: 40_000 })], acts }, "A", "2026-04-10");
    expect(falls[0]?.entitled.slice(1)).toEqual([{ step: "opened", fen: -5_000, act: 1 }]);
    expect(falls[0]?.settled).toEqual([{ step: "before", fen: 35_000, act: 1 }]);
    expect(falls[1]?.entitled.slice(1)).toEqual([{ step: "lapsed", fen: -40_000, act: 2 }]);
  });
});
