import { describe, expect, it } from "vitest";
import { foreseen } from "~/domain/change/foreseen";
import { changeKinds } from "~/domain/change/kinds";
import type { ChangeProposal, ChangedTerms } from "~/domain/change/proposal";
import type { Act, LedgerAward, LedgerInput, UndatedAct } from "~/domain/ledger/types";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import type { LeasedRow } from "~/domain/subsidy/leased-on";
import type { AwardEvent } from "~/domain/subsidy/types";
import { approve, award } from "../ledger/small-world";

const today = "2026-04-10";
const decided = (...events: AwardEvent[]): Act => ({ act: "decide", on: "2026-01-05", award: "A", events, annuls: [] });

/** A gets 300 yuan a month from January to June 2026; C may be granted 1,000 yuan of 2026 and of 2027. */
const ceilings: LedgerAward = {
  ...award("C", { fen: 0 }),
  input: {
    ceilings: [
      { year: 2026, fen: 100_000 },
      { year: 2027, fen: 100_000 },
    ],
  },
};
const company = (...acts: Act[]): LedgerInput => ({
  awards: [award("A", { fen: 30_000 }), ceilings],
  acts: [approve("A"), approve("C"), ...acts],
});
const grant: Act = {
  act: "grant",
  on: "2026-02-01",
  award: "C",
  grants: [{ month: "2026-01", fen: 40_000 }],
  annuls: [],
};

const subject = (id: string) => ({
  award: id,
  premises: [id],
  unit: { areaM2: "50", rentFenPerM2Month: 2_000, leased: [] as readonly LeasedRow[] },
  units: { stays: [], taken: [] },
  today,
});
const ask = (proposal: ChangeProposal, input = company(), id = "A") => foreseen(proposal, input, subject(id));
const problems = (proposal: ChangeProposal, input = company(), id = "A") => {
  const found = ask(proposal, input, id);
  return found.ok ? [] : found.problems.map(({ field, error }) => `${field} ${error}`);
};
const acts = (proposal: ChangeProposal, input = company(), id = "A"): readonly UndatedAct[] => {
  const found = ask(proposal, input, id);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.acts;
};

const row = { from: "2026-01-01", areaM2: "100", rentFenPerM2Month: 1_000 };
const dearer = [row, { ...row, from: "2026-05-01", rentFenPerM2Month: 1_200 }];
const terms: ChangedTerms = { start: "2026-01-01", tiers: [{ months: 3, fen: 20_000 }] };

it("a move to a unit that the company leases already goes by that lease, from its day on to its end", () => {
  const leased = [
    { from: "2025-01-01", to: "2026-06-01", areaM2: "40", rentFenPerM2Month: 1_500 },
    { from: "2026-06-01", to: "2026-11-01", areaM2: "40", rentFenPerM2Month: 1_600 },
    { from: "2026-12-01", to: "2027-06-01", areaM2: "40", rentFenPerM2Month: 1_700 },
  ];
  const leaseFrom = (from: string) => {
    const asked: ChangeProposal = { kind: "unit", unitId: "u2", from };
    const known = { ...subject("A"), unit: { areaM2: "50", rentFenPerM2Month: 2_000, leased } };
    const found = foreseen(asked, company(), known);
    return found.ok && found.acts[0]?.act === "lease" ? found.acts[0] : null;
  };
  const moved = (from: string, rentFenPerM2Month: number) => ({ from, areaM2: "40", rentFenPerM2Month });
  expect(leaseFrom("2026-05-01")).toMatchObject({
    lease: [row, moved("2026-05-01", 1_500), moved("2026-06-01", 1_600)],
    leaseEnd: "2026-11-01",
  });
  expect(leaseFrom("2026-06-01")).toMatchObject({ lease: [row, moved("2026-06-01", 1_600)], leaseEnd: "2026-11-01" });
});

describe("a proposal becomes acts", () => {
  it.each<[ChangeProposal, readonly UndatedAct[]]>([
    [
      { kind: "suspend", from: "2026-05-01", to: "2026-06-01" },
      [{ act: "decide", award: "A", events: [{ type: "suspend", from: "2026-05-01", to: "2026-06-01" }], annuls: [] }],
    ],
    [
      { kind: "extend", months: 2, amount: null },
      [{ act: "decide", award: "A", events: [{ type: "extend", months: 2, fen: 30_000 }], annuls: [] }],
    ],
    [
      { kind: "extend", months: 2, amount: { share: "0.5" } },
      [{ act: "decide", award: "A", events: [{ type: "extend", months: 2, share: "0.5" }], annuls: [] }],
    ],
    [
      { kind: "terminate", on: "2026-05-01" },
      [{ act: "decide", award: "A", events: [{ type: "terminate", on: "2026-05-01" }], annuls: [] }],
    ],
    [{ kind: "rent", lease: dearer }, [{ act: "lease", awards: ["A"], lease: dearer, leaseEnd: null }]],
    [
      { kind: "unit", unitId: "u2", from: "2026-05-01" },
      [
        {
          act: "lease",
          awards: ["A"],
          lease: [row, { from: "2026-05-01", areaM2: "50", rentFenPerM2Month: 2_000 }],
          leaseEnd: null,
        },
      ],
    ],
    [
      { kind: "unit", unitId: null, lease: [row], leaseEnd: "2026-05-01" },
      [{ act: "lease", awards: ["A"], lease: [row], leaseEnd: "2026-05-01" }],
    ],
    [{ kind: "months", strike: ["2026-02"], restore: [] }, [{ act: "lapse", award: "A", months: ["2026-02"] }]],
  ])("%j", (proposal, expected) => {
    expect(acts(proposal)).toEqual(expected);
  });

  it("of a pause that is over", () => {
    const paused = company(decided({ type: "suspend", from: "2026-04-01", to: "2026-06-01" }));
    expect(acts({ kind: "resume", on: "2026-05-01" }, paused)).toEqual([
      { act: "decide", award: "A", events: [{ type: "resume", on: "2026-05-01" }], annuls: [] },
    ]);
  });

  it("of other terms, beside what is known of the rest", () => {
    const [act] = acts({ kind: "terms", terms });
    expect(act).toMatchObject({
      act: "revise",
      award: "A",
      input: { lease: [row], terms: { ...terms, capYear: "calendar" } },
    });
  });

  it("of a decision in place of another", () => {
    const paused = company(decided({ type: "suspend", from: "2026-04-01", to: "2026-06-01" }));
    const events: AwardEvent[] = [{ type: "suspend", from: "2026-04-01", to: "2026-05-01" }];
    expect(acts({ kind: "replace", annuls: [1], events, grants: [] }, paused)).toEqual([
      { act: "decide", award: "A", events, annuls: [1] },
    ]);
    const grants = [{ month: "2026-03", fen: 100_000 }];
    expect(acts({ kind: "replace", annuls: [1], events: [], grants }, company(grant), "C")).toEqual([
      { act: "grant", award: "C", grants, annuls: [1] },
    ]);
  });

  it("of an end, with ceilings: years without a day of it keep what was granted of them", () => {
    const until = (on: string) => acts({ kind: "endEarly", on }, company(grant), "C");
    expect(until("2027-01-01")).toEqual([{ act: "ceiling", award: "C", ceilings: [{ year: 2026, fen: 100_000 }] }]);
    expect(until("2026-01-01")).toEqual([{ act: "ceiling", award: "C", ceilings: [{ year: 2026, fen: 40_000 }] }]);
  });
});

describe("bad input is told at its place", () => {
  const suspend = (from: string, to: string): ChangeProposal => ({ kind: "suspend", from, to });
  const paused = company(decided({ type: "suspend", from: "2026-04-01", to: "2026-05-01" }));
  const ended = company(decided({ type: "terminate", on: "2026-05-01" }));

  it.each<[string, ChangeProposal, LedgerInput, string[]]>([
    ["a pause that ends before it begins", suspend("2026-05-01", "2026-04-01"), company(), ["to endBeforeStart"]],
    ["a pause of no day", suspend("2026-05-01", "2026-05-01"), company(), ["to change.noDay"]],
    [
      "a pause before the award",
      suspend("2025-12-01", "2026-02-01"),
      company(),
      ["from change.beforeAward?date=2026-01-01"],
    ],
    [
      "a pause after the award",
      suspend("2026-07-01", "2026-08-01"),
      company(),
      ["from change.afterAward?date=2026-07-01"],
    ],
    [
      "a pause that shares its last day with one in force",
      suspend("2026-03-01", "2026-04-02"),
      paused,
      ["from change.overlaps?from=2026-04-01&to=2026-05-01"],
    ],
    [
      "a pause that shares its first day with one in force",
      suspend("2026-04-30", "2026-05-10"),
      paused,
      ["from change.overlaps?from=2026-04-01&to=2026-05-01"],
    ],
    ["a pause right behind another", suspend("2026-05-01", "2026-05-10"), paused, []],
    ["a pause right ahead of another", suspend("2026-03-01", "2026-04-01"), paused, []],
    ["a resumption without a pause", { kind: "resume", on: "2026-04-15" }, company(), ["on change.nothingPaused"]],
    ["a resumption after the pause", { kind: "resume", on: "2026-05-01" }, paused, ["on change.nothingPaused"]],
    [
      "a resumption before the award",
      { kind: "resume", on: "2025-12-31" },
      paused,
      ["on change.beforeAward?date=2026-01-01"],
    ],
    ["a second termination", { kind: "terminate", on: "2026-04-01" }, ended, ["on change.terminatedBefore"]],
    [
      "an extension after a termination",
      { kind: "extend", months: 1, amount: null },
      ended,
      ["months change.terminatedBefore"],
    ],
    [
      "an end before the award",
      { kind: "endEarly", on: "2025-12-31" },
      company(),
      ["on change.beforeAward?date=2026-01-01"],
    ],
    ["an end on the first day", { kind: "endEarly", on: "2026-01-01" }, company(), []],
    [
      "an end when it ends anyway",
      { kind: "endEarly", on: "2026-07-01" },
      company(),
      ["on change.afterAward?date=2026-07-01"],
    ],
    ["a lease without rows", { kind: "rent", lease: [] }, company(), ["lease change.leaseEmpty"]],
    ["rows that do not rise", { kind: "rent", lease: [row, row] }, company(), ["lease[1].from change.leaseOrder"]],
    [
      "a row from a day on which the award has ended",
      { kind: "rent", lease: [row, { ...row, from: "9999-12-31" }] },
      company(),
      ["lease[1].from change.afterAward?date=2026-07-01"],
    ],
    ["the lease that is known", { kind: "rent", lease: [row] }, company(), ["lease change.nothingChanges"]],
    [
      "a move before the award",
      { kind: "unit", unitId: "u2", from: "2025-12-31" },
      company(),
      ["from change.beforeAward?date=2026-01-01"],
    ],
    [
      "a move after the award",
      { kind: "unit", unitId: "u2", from: "2026-07-01" },
      company(),
      ["from change.afterAward?date=2026-07-01"],
    ],
    [
      "terms that are none",
      { kind: "terms", terms: { ...terms, tiers: [{ months: 0, fen: 1 }] } },
      company(),
      ["terms.tiers[0].months change.termsWrong"],
    ],
    [
      "terms that do not fit the events",
      { kind: "terms", terms: { ...terms, start: "2026-06-01" } },
      ended,
      ["terms change.termsDoNotFit"],
    ],
    ["no month", { kind: "months", strike: [], restore: [] }, company(), ["strike change.noMonth"]],
    [
      "a month that is not over",
      { kind: "months", strike: ["2026-04"], restore: [] },
      company(),
      ["strike[0] change.notOver"],
    ],
    [
      "a month that is not struck",
      { kind: "months", strike: [], restore: ["2026-02"] },
      company(),
      ["restore[0] change.notStruck"],
    ],
    [
      "a month twice",
      { kind: "months", strike: ["2026-02", "2026-02"], restore: [] },
      company(),
      ["strike[0] change.monthTwice", "strike[1] change.monthTwice"],
    ],
    [
      "a month struck before",
      { kind: "months", strike: ["2026-02"], restore: [] },
      company({ act: "lapse", on: "2026-03-05", award: "A", months: ["2026-02"] }),
      ["strike[0] change.struckBefore"],
    ],
    ["nothing replaced", { kind: "replace", annuls: [], events: [], grants: [] }, paused, ["annuls requiredChoice"]],
    [
      "a number that is not there",
      { kind: "replace", annuls: [2], events: [], grants: [] },
      paused,
      ["annuls[0] notChoice"],
    ],
    [
      "an annulment of what was annulled",
      { kind: "replace", annuls: [1], events: [], grants: [] },
      company(decided({ type: "suspend", from: "2026-04-01", to: "2026-05-01" }), {
        act: "decide",
        on: "2026-01-06",
        award: "A",
        events: [],
        annuls: [1],
      }),
      ["annuls[0] change.annulledBefore"],
    ],
    [
      "an annulment twice",
      { kind: "replace", annuls: [1, 1], events: [], grants: [] },
      paused,
      ["annuls[1] change.annulledBefore"],
    ],
    [
      "another pause beside one that stays",
      { kind: "replace", annuls: [2], events: [{ type: "suspend", from: "2026-04-02", to: "2026-04-03" }], grants: [] },
      company(
        decided(
          { type: "suspend", from: "2026-04-01", to: "2026-05-01" },
          { type: "suspend", from: "2026-06-01", to: "2026-06-10" },
        ),
      ),
      ["events[0].from change.overlaps?from=2026-04-01&to=2026-05-01"],
    ],
    ["ceilings of a plan", { kind: "ceiling", ceilings: [] }, company(), ["kind change.notForAward"]],
  ])("%s", (_, proposal, input, expected) => {
    expect(problems(proposal, input)).toEqual(expected);
  });

  it.each<[string, ChangeProposal, string[]]>([
    [
      "a year twice",
      {
        kind: "ceiling",
        ceilings: [
          { year: 2026, fen: 50_000 },
          { year: 2026, fen: 50_000 },
        ],
      },
      ["ceilings[1].year change.yearTwice"],
    ],
    [
      "less than was granted",
      { kind: "ceiling", ceilings: [{ year: 2026, fen: 39_999 }] },
      ["ceilings[0].fen change.belowGranted?amount=400.00"],
    ],
    [
      "a year with grants left out",
      { kind: "ceiling", ceilings: [{ year: 2027, fen: 1 }] },
      ["ceilings change.yearMissing?year=2026"],
    ],
    [
      "more than the ceiling leaves",
      { kind: "replace", annuls: [1], events: [], grants: [{ month: "2026-03", fen: 100_001 }] },
      ["grants[0].fen change.aboveCeiling?amount=1000.00"],
    ],
    [
      "a month to come",
      { kind: "replace", annuls: [1], events: [], grants: [{ month: "2026-05", fen: 1 }] },
      ["grants[0].month change.monthToCome"],
    ],
    [
      "a month of a year without a ceiling",
      { kind: "replace", annuls: [1], events: [], grants: [{ month: "2025-12", fen: 1 }] },
      ["grants[0].month change.noCeiling?year=2025"],
    ],
    ["a pause", { kind: "suspend", from: "2026-05-01", to: "2026-06-01" }, ["kind change.notForAward"]],
    [
      "an end within a year, which would end nothing of it",
      { kind: "endEarly", on: "2026-05-01" },
      ["on change.endsWithYear?start=2026-01-01&next=2027-01-01"],
    ],
    [
      "an end for cause within a year",
      { kind: "terminate", on: "2027-12-31" },
      ["on change.endsWithYear?start=2027-01-01&next=2028-01-01"],
    ],
    ["an end that is none", { kind: "terminate", on: "2028-01-01" }, ["on change.afterAward?date=2028-01-01"]],
    ["an end before its first year", { kind: "endEarly", on: "2025-01-01" }, ["on change.beforeAward?date=2026-01-01"]],
  ])("with ceilings: %s", (_, proposal, expected) => {
    expect(problems(proposal, company(grant), "C")).toEqual(expected);
  });

  it("an award that is not in effect", () => {
    const waiting = { ...company(), acts: [approve("C")] };
    expect(problems({ kind: "endEarly", on: "2026-05-01" }, waiting)).toEqual(["kind change.notInEffect"]);
  });

  it("a unit that is not there", () => {
    const found = foreseen({ kind: "unit", unitId: "u2", from: "2026-05-01" }, company(), {
      ...subject("A"),
      unit: null,
    });
    expect(found).toEqual({ ok: false, problems: [{ field: "unitId", error: "unitGone" }] });
  });

  it.each<[string, ChangeProposal, string, string, string[]]>([
    ["its first days", { kind: "unit", unitId: "u2", from: "2026-05-01" }, "2026-04-01", "2026-05-02", ["unitId"]],
    ["its last days", { kind: "unit", unitId: "u2", from: "2026-05-01" }, "2026-06-30", "2027-01-01", ["unitId"]],
    ["days before", { kind: "unit", unitId: "u2", from: "2026-05-01" }, "2026-01-01", "2026-05-01", []],
    ["days after its end", { kind: "unit", unitId: "u2", from: "2026-05-01" }, "2026-07-01", "2027-01-01", []],
  ])("a unit that is somebody else's on %s", (_, proposal, from, to, fields) => {
    const units = { stays: [], taken: [{ unitId: "u2", from, to }] };
    const found = foreseen(proposal, company(), { ...subject("A"), units });
    expect(found.ok ? [] : found.problems.map(({ field }) => field)).toEqual(fields);
  });

  it.each<[string, ChangeProposal, string[]]>([
    ["an extension", { kind: "extend", months: 1, amount: null }, ["kind"]],
    ["a pause that moves its end", { kind: "suspend", from: "2026-05-01", to: "2026-05-11" }, ["kind"]],
    ["an early end", { kind: "endEarly", on: "2026-05-01" }, []],
  ])("the unit of the award that is somebody else's once it was to end: %s", (_, proposal, fields) => {
    const units = {
      stays: [{ award: "A", unitId: "u1", from: "2026-01-01", afterLease: false }],
      taken: [{ unitId: "u1", from: "2026-07-01", to: "2027-01-01" }],
    };
    const found = foreseen(proposal, company(), { ...subject("A"), units });
    expect(found.ok ? [] : found.problems.map(({ field }) => field)).toEqual(fields);
  });
});

const samples: Readonly<Record<ChangeKind, ChangeProposal>> = {
  suspend: { kind: "suspend", from: "2026-05-01", to: "2026-05-20" },
  resume: { kind: "resume", on: "2026-04-20" },
  extend: { kind: "extend", months: 1, amount: null },
  endEarly: { kind: "endEarly", on: "2026-05-01" },
  terminate: { kind: "terminate", on: "2026-05-01" },
  rent: { kind: "rent", lease: dearer },
  unit: { kind: "unit", unitId: "u2", from: "2026-05-01" },
  terms: { kind: "terms", terms },
  months: { kind: "months", strike: ["2026-02"], restore: ["2026-01"] },
  ceiling: { kind: "ceiling", ceilings: [{ year: 2026, fen: 50_000 }] },
  replace: { kind: "replace", annuls: [1], events: [], grants: [] },
};

/** With ceilings an end is on the first of a year. */
const samplesOf = {
  plan: samples,
  ceilings: {
    ...samples,
    endEarly: { kind: "endEarly", on: "2027-01-01" },
    terminate: { kind: "terminate", on: "2027-01-01" },
  },
} as const satisfies Record<string, typeof samples>;

describe("each kind is written as the acts that the table of kinds says", () => {
  const lapsed = (id: string): Act => ({ act: "lapse", on: "2026-03-05", award: id, months: ["2026-01"] });
  const full = company(
    decided({ type: "suspend", from: "2026-04-01", to: "2026-05-01" }),
    grant,
    lapsed("A"),
    lapsed("C"),
  );

  it.each(Object.keys(changeKinds) as ChangeKind[])("%s", (kind) => {
    for (const [basis, id] of [
      ["plan", "A"],
      ["ceilings", "C"],
    ] as const) {
      const expected = changeKinds[kind].acts[basis];
      const found = ask(samplesOf[basis][kind], full, id);
      if (expected.length === 0) expect(found).toMatchObject({ problems: [{ error: "change.notForAward" }] });
      else expect(found.ok && found.acts.map(({ act }) => act)).toEqual([...expected]);
    }
  });

  it.each<[ChangeKind, string]>([
    ["suspend", "2026-05-01"],
    ["resume", "2026-04-20"],
    ["extend", "2026-07-31"],
    ["endEarly", "2026-05-01"],
    ["rent", "2026-05-01"],
    ["unit", "2026-05-01"],
    ["terms", "2026-01-01"],
    ["months", "2026-01-01"],
    ["replace", "2026-01-05"],
  ])("%s is of the day %s", (kind, day) => {
    expect(ask(samples[kind], full)).toMatchObject({ firstOn: day });
  });

  it.each<[ceilings: [year: number, fen: number][], day: string]>([
    [[[2026, 50_000]], "2026-01-01"],
    [
      [
        [2026, 100_000],
        [2027, 1],
      ],
      "2027-01-01",
    ],
    [[[2026, 100_000]], "2027-01-01"],
  ])("ceilings %j are of the first day of the first year that gets another one: %s", (rows, day) => {
    const ceilings = rows.map(([year, fen]) => ({ year, fen }));
    expect(ask({ kind: "ceiling", ceilings }, full, "C")).toMatchObject({ firstOn: day });
  });
});
