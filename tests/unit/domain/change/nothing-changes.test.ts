import { describe, expect, it } from "vitest";
import { foreseen } from "~/domain/change/foreseen";
import type { ChangeProposal } from "~/domain/change/proposal";
import type { Act, LedgerAward, LedgerInput } from "~/domain/ledger/types";
import type { AwardEvent } from "~/domain/subsidy/types";
import { approve, award } from "../ledger/small-world";

const today = "2026-04-10";
const decided = (...events: AwardEvent[]): Act => ({ act: "decide", on: "2026-01-05", award: "A", events, annuls: [] });
const granted: Act = {
  act: "grant",
  on: "2026-02-01",
  award: "C",
  grants: [
    { month: "2026-01", fen: 40_000 },
    { month: "2026-02", fen: 60_000 },
  ],
  annuls: [],
};

/** A gets 300 yuan a month from January to June 2026, B half of its rent; C may be granted 1,000 yuan of 2026 and of 2027. */
const company = (...acts: Act[]): LedgerInput => {
  const ceilings: LedgerAward = {
    ...award("C", { fen: 0 }),
    input: {
      ceilings: [
        { year: 2026, fen: 100_000 },
        { year: 2027, fen: 100_000 },
      ],
    },
  };
  const A = award("A", { fen: 30_000 });
  const B = award("B", { fen: 0 });
  const input = "terms" in B.input ? B.input : null;
  if (!input) throw new Error("has a plan");
  const shared = {
    ...B,
    input: { ...input, terms: { ...input.terms, tiers: [{ months: 6, share: "0.5" }], until: "2026-07-01" } },
  };
  return { awards: [A, shared, ceilings], acts: [approve("A"), approve("B"), approve("C"), ...acts] };
};

const problems = (id: string, proposal: ChangeProposal, input = company(), stays: readonly string[] = []) => {
  const found = foreseen(proposal, input, {
    award: id,
    premises: [id],
    unit: { areaM2: "50", rentFenPerM2Month: 2_000, leased: [] },
    units: { stays: stays.map((unitId) => ({ award: id, unitId, from: "2026-01-01", afterLease: false })), taken: [] },
    today,
  });
  return found.ok ? [] : found.problems.map(({ field, error }) => `${field} ${error}`);
};

const row = { from: "2026-01-01", areaM2: "100", rentFenPerM2Month: 1_000 };
const start = "2026-01-01";
const suspend: AwardEvent = { type: "suspend", from: "2026-05-01", to: "2026-06-01" };
const resume: AwardEvent = { type: "resume", on: "2026-05-11" };
const replace = (annuls: number[], events: AwardEvent[]): ChangeProposal => ({
  kind: "replace",
  annuls,
  events,
  grants: [],
});
const grants = (...rows: [month: string, fen: number][]): ChangeProposal => ({
  kind: "replace",
  annuls: [1, 2],
  events: [],
  grants: rows.map(([month, fen]) => ({ month, fen })),
});

describe("what would leave everything as it is, is refused at its place", () => {
  it.each<[string, string, ChangeProposal, LedgerInput, string[]]>([
    [
      "the present terms",
      "A",
      { kind: "terms", terms: { start, tiers: [{ months: 6, fen: 30_000 }], totalCapFen: null } },
      company(),
      ["terms change.sameTerms"],
    ],
    [
      "the present terms, written otherwise",
      "B",
      { kind: "terms", terms: { start, tiers: [{ months: 6, share: "1/2" }], until: "2026-07-01" } },
      company(),
      ["terms change.sameTerms"],
    ],
    [
      "terms that cap what never comes to it: a fact",
      "A",
      { kind: "terms", terms: { start, tiers: [{ months: 6, fen: 30_000 }], totalCapFen: 9_000_000 } },
      company(),
      [],
    ],
    [
      "the lease that is known, written otherwise",
      "A",
      { kind: "rent", lease: [{ ...row, areaM2: "100.00" }] },
      company(),
      ["lease change.nothingChanges"],
    ],
    [
      "the lease of its own that is known",
      "A",
      { kind: "unit", unitId: null, lease: [row], leaseEnd: null },
      company(),
      ["lease change.nothingChanges"],
    ],
    [
      "another rent that the amount does not turn on: a fact",
      "A",
      { kind: "rent", lease: [{ ...row, rentFenPerM2Month: 1_200 }] },
      company(),
      [],
    ],
    [
      "months behind the last day that the program pays",
      "B",
      { kind: "extend", months: 6, amount: null },
      company(),
      ["months change.programEnds?date=2026-06-30"],
    ],
    [
      "a resumption once the benefit is over",
      "A",
      { kind: "resume", on: "2026-05-20" },
      company(decided(suspend, { type: "terminate", on: "2026-05-20" })),
      ["on change.afterAward?date=2026-05-20"],
    ],
    [
      "a month ahead of the award",
      "A",
      { kind: "months", strike: ["2025-12"], restore: [] },
      company(),
      ["strike[0] change.monthOutside"],
    ],
    [
      "a month behind its end",
      "A",
      { kind: "months", strike: ["2026-02", "2026-03"], restore: [] },
      company(decided({ type: "terminate", on: "2026-03-01" })),
      ["strike[1] change.monthOutside"],
    ],
    [
      "a closed month behind an end that was decided late: a fact",
      "A",
      { kind: "months", strike: ["2026-03"], restore: [] },
      company(
        { act: "confirm", on: "2026-04-01", award: "A", months: ["2026-03"] },
        { act: "run", on: "2026-04-02", run: "R", through: "2026-03" },
        { act: "decide", on: "2026-04-03", award: "A", events: [{ type: "terminate", on: "2026-03-01" }], annuls: [] },
      ),
      [],
    ],
    [
      "a month in a pause: a fact",
      "A",
      { kind: "months", strike: ["2026-02"], restore: [] },
      company(decided({ type: "suspend", from: "2026-02-01", to: "2026-03-01" })),
      [],
    ],
    [
      "a decision in place of the same",
      "A",
      replace([1], [suspend]),
      company(decided(suspend)),
      ["events change.sameDecision"],
    ],
    [
      "the same pause behind a resumption that had cut it short",
      "A",
      replace([1], [suspend]),
      company(decided(suspend, resume)),
      [],
    ],
    ["a decision that counts no more", "A", replace([1], []), company(decided(suspend)), []],
    [
      "extensions in the other order",
      "A",
      replace([1], [{ type: "extend", months: 1, fen: 10_000 }]),
      company(decided({ type: "extend", months: 1, fen: 10_000 }, { type: "extend", months: 1, fen: 20_000 })),
      [],
    ],
    [
      "the present ceilings",
      "C",
      {
        kind: "ceiling",
        ceilings: [
          { year: 2027, fen: 100_000 },
          { year: 2026, fen: 100_000 },
        ],
      },
      company(),
      ["ceilings change.nothingChanges"],
    ],
    [
      "an end of years that are granted whole",
      "C",
      { kind: "terminate", on: "2026-01-01" },
      company(granted, { act: "ceiling", on: "2026-03-01", award: "C", ceilings: [{ year: 2026, fen: 100_000 }] }),
      ["on change.grantedWhole"],
    ],
    [
      "a month of a year without a ceiling",
      "C",
      { kind: "months", strike: ["2025-12"], restore: [] },
      company(granted),
      ["strike[0] change.monthOutside"],
    ],
    [
      "grants in place of the same",
      "C",
      grants(["2026-02", 60_000], ["2026-01", 40_000]),
      company(granted),
      ["grants change.sameDecision"],
    ],
    ["as much in other months", "C", grants(["2026-01", 60_000], ["2026-02", 40_000]), company(granted), []],
  ])("%s", (_, id, proposal, input, expected) => {
    expect(problems(id, proposal, input)).toEqual(expected);
  });

  it.each<[string, string, readonly string[], string[]]>([
    ["the unit that it is in", "u1", ["u1"], ["unitId change.sameUnit"]],
    ["another", "u2", ["u1"], []],
    ["the one that it leaves", "u1", ["u1", "u2"], []],
  ])("a move to %s", (_, unitId, stays, expected) => {
    expect(problems("A", { kind: "unit", unitId, from: "2026-05-01" }, company(), stays)).toEqual(expected);
  });
});
