import { describe, expect, it } from "vitest";
import { effectOf } from "~/domain/change/effect";
import { effectRuns } from "~/domain/change/effect-runs";
import { effectView } from "~/presenters/change/effect-view";
import { lettersToCome } from "~/domain/change/letters";
import { outlookOf } from "~/domain/change/outlook";
import type { LedgerInput, UndatedAct } from "~/domain/ledger/types";
import { approve, award, confirm } from "../ledger/small-world";

/** ¥300.00 of a rent of ¥1,000.00, of each month from January to June 2026; two months closed. */
const paid: LedgerInput = {
  awards: [award("A", { fen: 30_000 })],
  acts: [
    approve("A"),
    confirm("A", ["2026-01", "2026-02"], "2026-03-02"),
    { act: "run", on: "2026-03-03", run: "first", through: "2026-02" },
  ],
};
const decide = (...events: Extract<UndatedAct, { act: "decide" }>["events"]): UndatedAct[] => [
  { act: "decide", award: "A", events, annuls: [] },
];
const on = "2026-03-10";
const runsOf = (acts: readonly UndatedAct[]) => effectOf(paid, acts, on).awards.flatMap((each) => effectRuns(each));

describe("the runs of an effect", () => {
  it("gather months of which the same becomes the same, and count those between that stay", () => {
    const late = decide({ type: "suspend", from: "2026-01-01", to: "2026-03-01" });
    const closed = {
      closed: true,
      over: false,
      beforeFen: 30_000,
      afterFen: 0,
      correctionFen: -60_000,
      debtFen: 60_000,
      debtGoneFen: 0,
    };
    const open = { closed: false, over: false, beforeFen: 0, correctionFen: 0, debtFen: 0, debtGoneFen: 0 };
    expect(runsOf(late)).toEqual([
      { from: "2026-01", to: "2026-02", count: 2, unchanged: 0, ...closed },
      { from: "2026-07", to: "2026-07", count: 1, unchanged: 4, ...open, afterFen: 30_000 },
      { from: "2026-08", to: "2026-08", count: 1, unchanged: 0, ...open, afterFen: 27_097 },
    ]);
  });

  it("keep closed months apart from open ones", () => {
    const early = decide({ type: "terminate", on: "2026-02-01" });
    expect(runsOf(early).map(({ from, to, closed }) => [from, to, closed])).toEqual([
      ["2026-02", "2026-02", true],
      ["2026-03", "2026-06", false],
    ]);
  });
});

it("a month that is over but not closed stands apart and says so, on the day that it is looked at", () => {
  const early = decide({ type: "terminate", on: "2026-02-15" });
  const [effect] = effectOf(paid, early, "2026-04-10").awards;
  if (!effect) throw new Error("nothing changes");
  const over = (today: string | null) => effectRuns(effect, today).map(({ from, to, over: is }) => [from, to, is]);
  expect(over("2026-04-10")).toEqual([
    ["2026-02", "2026-02", false],
    ["2026-03", "2026-03", true],
    ["2026-04", "2026-06", false],
  ]);
  expect(over(null).slice(1)).toEqual([["2026-03", "2026-06", false]]);
});

describe("what is newly owed", () => {
  const half = {
    funding: [
      { source: "city", share: "1/3" },
      { source: "zone", share: "2/3" },
    ],
  };
  const owed = effectOf(paid, decide({ type: "suspend", from: "2026-01-01", to: "2026-03-01" }), on);
  const shown = (settlement: "toCompany" | "waived" | "toOperator" | null) =>
    effectView(owed, {
      kind: "suspend",
      terms: "official",
      award: "A",
      names: {},
      ...(settlement && { payers: { A: { ...half, settlement } } }),
    });

  it("comes back to the lines that it was paid from, year by year", () => {
    expect(shown("toCompany").returning).toEqual([
      { source: "city", year: 2026, fen: 20_000 },
      { source: "zone", year: 2026, fen: 40_000 },
    ]);
    expect(shown(null).returning).toEqual([]);
  });

  it.each([
    ["toCompany", "company"],
    ["waived", "company"],
    ["toOperator", "operator"],
    [null, null],
  ] as const)("with %s is the %s's to bear", (settlement, bears) => {
    expect(shown(settlement).awards[0]?.bears).toBe(bears);
  });

  it("is nobody's rent with ceilings", () => {
    const items = { ...award("A", { fen: 0 }), input: { ceilings: [{ year: 2026, fen: 100_000 }] } };
    const acts: LedgerInput["acts"] = [
      approve("A"),
      { act: "grant", on: "2026-02-01", award: "A", grants: [{ month: "2026-01", fen: 60_000 }], annuls: [] },
      { act: "run", on: "2026-02-02", run: "R", through: "2026-01", awards: ["A"] },
    ];
    const annul: UndatedAct[] = [{ act: "grant", award: "A", grants: [], annuls: [1] }];
    const payers = { A: { ...half, settlement: "toCompany" as const } };
    const given = { kind: "replace", terms: "official", award: "A", names: {}, payers } as const;
    const [ceilings] = effectView(effectOf({ awards: [items], acts }, annul, on), given).awards;
    expect(ceilings).toMatchObject({ debtFen: 60_000, bears: null });
  });
});

describe("the outlook of a change", () => {
  it("says until when something is paid, and what the company pays itself from this month on", () => {
    const leave = decide({ type: "terminate", on: "2026-05-01" });
    expect(outlookOf(paid, leave, { award: "A", on })).toMatchObject({
      paidToBefore: "2026-07-01",
      paidToAfter: "2026-05-01",
      own: [{ from: "2026-05", to: "2026-06", beforeFen: 70_000, afterFen: 100_000 }],
      courseBefore: { benefit: { to: "2026-07-01" } },
      courseAfter: { benefit: { to: "2026-05-01" } },
    });
  });

  it("tells nothing of months that are over", () => {
    const late = decide({ type: "suspend", from: "2026-02-01", to: "2026-03-01" });
    expect(outlookOf(paid, late, { award: "A", on })?.own.map(({ from }) => from)).toEqual(["2026-07"]);
  });

  it("is none of ceilings", () => {
    const ceilings = { ...award("A", { fen: 0 }), input: { ceilings: [{ year: 2026, fen: 100 }] } };
    expect(outlookOf({ awards: [ceilings], acts: [approve("A")] }, [], { award: "A", on })).toBeNull();
  });
});

describe("letters to come", () => {
  it.each([
    ["extend", "company", { totalFen: 100, newDebtFen: 0 }, ["decision"]],
    ["suspend", "company", { totalFen: -100, newDebtFen: 50 }, ["decision", "debt"]],
    ["suspend", "official", { totalFen: -100, newDebtFen: 50 }, ["hearing", "decision", "debt"]],
    ["terminate", "official", { totalFen: 0, newDebtFen: 0 }, ["hearing", "decision"]],
  ] as const)("of %s by the %s are %j → %j", (kind, origin, effect, letters) => {
    expect(lettersToCome(kind, origin, effect)).toEqual(letters);
  });
});

it("a pause that moves the end says so where part months are why the sum is another, and nothing else does", () => {
  const of = (kind: "suspend" | "endEarly", acts: readonly UndatedAct[]) =>
    effectView(effectOf(paid, acts, on), { kind, terms: "company", award: "A", names: {} }).awards[0]?.partMonths;
  expect(of("suspend", decide({ type: "suspend", from: "2026-01-01", to: "2026-03-01" }))).toBe(true);
  expect(of("suspend", [])).toBeFalsy();
  expect(of("endEarly", decide({ type: "terminate", on: "2026-05-01" }))).toBe(false);
});
