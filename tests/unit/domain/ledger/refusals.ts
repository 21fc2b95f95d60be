/** Acts and awards that the ledger refuses, each with the path of the field within the act or the award. */
import type { ActName } from "~/domain/ledger/types";

type Given = Readonly<Record<string, unknown>>;

const terms = {
  start: "2026-01-01",
  tiers: [{ months: 24, share: "1" }],
  capYear: "calendar",
  suspension: "extends",
  proration: "calendarDays",
};
export const lease = [{ from: "2026-01-01", areaM2: "60", rentFenPerM2Month: 4000 }];
export const planInput = { terms, lease, events: [] };

export const award = (id: string, rest: Given = {}): Given => ({
  id,
  settlement: "toCompany",
  funding: [{ source: "city", share: "1" }],
  setOffShare: "1",
  input: planInput,
  ...rest,
});

/** A and B with plans, H with a ceiling for 2026; C is never approved. */
export const awards: readonly Given[] = [
  award("A"),
  award("B"),
  award("H", { input: { ceilings: [{ year: 2026, fen: 100_000 }] } }),
  award("C"),
];
export const approvals: readonly Given[] = ["A", "B", "H"].map((id) => ({
  on: "2025-12-20",
  act: "approve",
  award: id,
}));

const on = "2026-05-02";
const act = (name: ActName, rest: Given, of = "A"): Given => ({ on, act: name, award: of, ...rest });

const months = ["2026-01", "2026-02"];
const confirmed = act("confirm", { months });
const paid = [confirmed, { on, act: "run", run: "R1", through: "2026-04" }];
/** A debt of both months, 240,000 fen each. */
const ended = act("decide", { events: [{ type: "terminate", on: "2026-01-01" }] });
const owed = [...paid, ended];
const granted = act("grant", { grants: [{ month: "2026-01", fen: 60_000 }] }, "H");

export interface Refusal {
  readonly of: ActName;
  readonly why: string;
  /** Of the last act. */
  readonly field: string;
  /** What comes after the approvals; the last is refused. */
  readonly acts: readonly Given[];
}

const refusal = (of: ActName, why: string, field: string, ...acts: Given[]): Refusal => ({ of, why, field, acts });
const suspend = { type: "suspend", from: "2026-03-01", to: "2026-02-01" };
const terminate = { type: "terminate", on: "2026-08-01" };

const ofMonths = (name: ActName, why: string, before: readonly Given[]): Refusal[] => [
  refusal(name, why, "months[1]", ...before, act(name, { months: ["2026-01", "2026-07"] })),
  refusal(name, "no month", "months[0]", ...before, act(name, { months: ["2026-13"] })),
  refusal(
    name,
    "a month twice, before what is wrong with it",
    "months[1]",
    ...before,
    act(name, { months: ["2026-07", "2026-07"] }),
  ),
  refusal(name, "no list", "months", ...before, act(name, { months: "2026-01" })),
];
const ofDebt = (name: "repay" | "forgive"): Refusal[] => [
  refusal(name, "a month without a debt", "months[1]", ...owed, act(name, { fen: 0, months: ["2026-01", "2026-03"] })),
  refusal(name, "a month twice", "months[1]", ...owed, act(name, { fen: 1, months: ["2026-01", "2026-01"] })),
  refusal(name, "nothing", "fen", ...owed, act(name, { fen: 0 })),
  refusal(name, "half a fen", "fen", ...owed, act(name, { fen: 0.5 })),
  refusal(name, "more than is owed", "fen", ...owed, act(name, { fen: 480_001 })),
  refusal(name, "more than the month owes", "fen", ...owed, act(name, { fen: 240_001, months: ["2026-02"] })),
  refusal(name, "a debt of nothing", "fen", ...paid, act(name, { fen: 1, months: [] })),
];
const ofTakingBack = (name: "unrepay" | "unforgive", done: "repay" | "forgive"): Refusal[] => {
  const before = [...owed, act(done, { fen: 100, months: ["2026-02"] })];
  return [
    refusal(name, "another month", "month", ...before, act(name, { month: "2026-01", fen: 0 })),
    refusal(name, "no month", "month", ...before, act(name, { month: 2, fen: 1 })),
    refusal(name, "nothing", "fen", ...before, act(name, { month: "2026-02", fen: 0 })),
    refusal(name, "more than there was", "fen", ...before, act(name, { month: "2026-02", fen: 101 })),
  ];
};

export const refusals: readonly Refusal[] = [
  refusal("decide", "a number that is not there", "annuls[0]", act("decide", { events: [suspend], annuls: [1] })),
  refusal("decide", "a number twice", "annuls[1]", ended, act("decide", { events: [], annuls: [1, 1] })),
  refusal("decide", "no number", "annuls[0]", ended, act("decide", { events: [], annuls: ["1"] })),
  refusal(
    "decide",
    "a suspension that ends before it begins",
    "events[1].to",
    act("decide", { events: [terminate, suspend] }),
  ),
  refusal("decide", "a second termination", "events[0]", ended, act("decide", { events: [terminate] })),
  refusal(
    "decide",
    "an extension after one",
    "events[1]",
    act("decide", { events: [terminate, { type: "extend", months: 1, fen: 1 }] }),
  ),
  refusal("decide", "an unknown event", "events[0].type", act("decide", { events: [{ type: "pause" }] })),
  refusal("decide", "no list", "events", act("decide", { events: {} })),
  refusal(
    "revise",
    "terms without tiers",
    "input.terms.tiers",
    act("revise", { input: { ...planInput, terms: { ...terms, tiers: [] } } }),
  ),
  refusal("revise", "an unknown field", "input.colour", act("revise", { input: { ...planInput, colour: 1 } })),
  refusal("revise", "ceilings", "input", act("revise", { input: { ceilings: [] } })),
  refusal("revise", "nothing", "input", act("revise", { input: null })),
  refusal(
    "revise",
    "a start after the termination",
    "input",
    ended,
    act("revise", { input: { ...planInput, terms: { ...terms, start: "2026-02-01" } } }),
  ),
  refusal("lease", "nobody", "awards", { on, act: "lease", awards: [], lease: [{}], leaseEnd: null }),
  refusal("lease", "an award twice", "awards[1]", { on, act: "lease", awards: ["A", "A"], lease: 1, leaseEnd: null }),
  refusal("lease", "not approved", "awards[0]", { on, act: "lease", awards: ["C"], lease, leaseEnd: null }),
  refusal("lease", "with ceilings", "awards[1]", { on, act: "lease", awards: ["B", "H"], lease, leaseEnd: null }),
  refusal("lease", "rows out of order", "lease[1].from", {
    on,
    act: "lease",
    awards: ["A"],
    lease: [...lease, ...lease],
    leaseEnd: null,
  }),
  refusal("lease", "an end that is no date", "leaseEnd", {
    on,
    act: "lease",
    awards: ["A"],
    lease,
    leaseEnd: "2026-02-30",
  }),
  ...["2026-05", "2026-01", "2026-03", "2026-07", 3].map((month) =>
    refusal(
      "opening",
      `the month ${month}`,
      "months[1].month",
      ...paid,
      act("lapse", { months: ["2026-03"] }),
      act("opening", {
        months: [
          { month: "2026-04", fen: -1 },
          { month, fen: 1 },
        ],
      }),
    ),
  ),
  refusal(
    "opening",
    "a month twice",
    "months[1].month",
    act("opening", {
      months: [
        { month: "2026-01", fen: 1 },
        { month: "2026-01", fen: -1 },
      ],
    }),
  ),
  refusal("opening", "below 0", "months[0].fen", act("opening", { months: [{ month: "2026-01", fen: -1 }] })),
  refusal(
    "opening",
    "an unknown field",
    "months[0].day",
    act("opening", { months: [{ month: "2026-01", fen: 1, day: 1 }] }),
  ),
  ...ofMonths("confirm", "not over", []),
  refusal("confirm", "the present month", "months[0]", act("confirm", { months: ["2026-05"] })),
  ...ofMonths("unconfirm", "not confirmed", [confirmed]),
  refusal("unconfirm", "closed", "months[0]", ...paid, act("unconfirm", { months: ["2026-01"] })),
  refusal(
    "unconfirm",
    "unconfirmed before",
    "months[0]",
    confirmed,
    act("unconfirm", { months }),
    act("unconfirm", { months }),
  ),
  refusal("grant", "a number that is not there", "annuls[0]", act("grant", { grants: [{}], annuls: [1] }, "H")),
  refusal(
    "grant",
    "a month to come",
    "grants[1].month",
    act(
      "grant",
      {
        grants: [
          { month: "2026-05", fen: 0 },
          { month: "2026-06", fen: 1 },
        ],
      },
      "H",
    ),
  ),
  refusal(
    "grant",
    "a year without a ceiling",
    "grants[0].month",
    act("grant", { grants: [{ month: "2025-12", fen: 1 }] }, "H"),
  ),
  refusal("grant", "nothing", "grants[0].fen", act("grant", { grants: [{ month: "2026-05", fen: 0 }] }, "H")),
  refusal(
    "grant",
    "above what is left",
    "grants[1].fen",
    granted,
    act(
      "grant",
      {
        grants: [
          { month: "2026-01", fen: 40_000 },
          { month: "2026-02", fen: 1 },
        ],
      },
      "H",
    ),
  ),
  refusal(
    "grant",
    "above what a lapsed grant leaves",
    "grants[0].fen",
    granted,
    act("lapse", { months: ["2026-01"] }, "H"),
    act("grant", { grants: [{ month: "2026-02", fen: 40_001 }] }, "H"),
  ),
  refusal(
    "ceiling",
    "a year twice",
    "ceilings[1].year",
    granted,
    act(
      "ceiling",
      {
        ceilings: [
          { year: 2025, fen: 1 },
          { year: 2025, fen: -1 },
        ],
      },
      "H",
    ),
  ),
  refusal("ceiling", "no year", "ceilings[0].year", act("ceiling", { ceilings: [{ year: "2026", fen: 1 }] }, "H")),
  refusal(
    "ceiling",
    "below 0",
    "ceilings[0].fen",
    granted,
    act("ceiling", { ceilings: [{ year: 2025, fen: -1 }] }, "H"),
  ),
  refusal(
    "ceiling",
    "a year with grants is missing",
    "ceilings",
    granted,
    act("ceiling", { ceilings: [{ year: 2025, fen: 1 }] }, "H"),
  ),
  refusal(
    "ceiling",
    "below what was granted",
    "ceilings[1].fen",
    granted,
    act(
      "ceiling",
      {
        ceilings: [
          { year: 2025, fen: 0 },
          { year: 2026, fen: 59_999 },
        ],
      },
      "H",
    ),
  ),
  refusal("run", "a name that was used", "run", ...paid, { on, act: "run", run: "R1", through: "2026-05" }),
  refusal("run", "no name", "run", { on, act: "run", run: 1, through: "2026-05" }),
  refusal("run", "the present month", "through", { on, act: "run", run: "R", through: "2026-05", awards: ["C"] }),
  refusal("run", "no month", "through", { on, act: "run", run: "R", through: "2026-1" }),
  refusal("run", "not approved", "awards[1]", { on, act: "run", run: "R", through: "2026-04", awards: ["A", "C"] }),
  refusal("run", "an award twice", "awards[2]", {
    on,
    act: "run",
    run: "R",
    through: "2026-04",
    awards: ["A", "H", "A"],
  }),
  refusal("bounced", "no such run", "run", ...paid, act("bounced", { run: "R2" })),
  refusal("bounced", "another award's payment", "run", ...paid, act("bounced", { run: "R1" }, "B")),
  refusal(
    "bounced",
    "a payment that bounced",
    "run",
    ...paid,
    act("bounced", { run: "R1" }),
    act("bounced", { run: "R1" }),
  ),
  ...ofMonths("lapse", "not over", []),
  refusal("lapse", "lapsed already", "months[0]", act("lapse", { months }), act("lapse", { months: ["2026-02"] })),
  ...ofMonths("restore", "not lapsed", [act("lapse", { months })]),
  refusal("hold", "on hold already", "act", act("hold", {}), act("hold", {})),
  refusal("release", "not on hold", "act", act("release", {})),
  ...ofMonths("demand", "without a debt", owed),
  ...ofMonths("undemand", "not demanded", [...owed, act("demand", { months })]),
  refusal("undemand", "a debt that is not demanded", "months[0]", ...owed, act("undemand", { months })),
  ...ofDebt("repay"),
  ...ofDebt("forgive"),
  ...ofTakingBack("unrepay", "repay"),
  ...ofTakingBack("unforgive", "forgive"),
];

/** Awards that are refused, with the field of the last. */
export const refusedAwards: readonly (readonly [why: string, field: string, ...awards: unknown[]])[] = [
  ["an unknown field, before all others", "colour", award("A", { colour: 1, id: 1 })],
  ["no id", "id", award("A", { id: undefined, settlement: "cash" })],
  ["an id twice", "id", award("A"), award("A", { settlement: "cash" })],
  ["an unknown settlement", "settlement", award("A", { settlement: "cash", operator: 1 })],
  ["one that every object has", "settlement", award("A", { settlement: "toString" })],
  ["nobody who operates", "operator", award("A", { settlement: "toOperator", funding: [] })],
  ["an operator without a name", "operator", award("A", { settlement: "toOperator", operator: "" })],
  ["no funding", "funding", award("A", { funding: undefined, setOffShare: "2" })],
  ["no source", "funding", award("A", { funding: [] })],
  ["shares below 1", "funding", award("A", { funding: [{ source: "city", share: "0.99" }] })],
  [
    "a source twice",
    "funding",
    award("A", {
      funding: [
        { source: "a", share: "0.5" },
        { source: "a", share: "1/2" },
      ],
    }),
  ],
  [
    "a share in words",
    "funding",
    award("A", {
      funding: [
        { source: "a", share: "1" },
        { source: "b", share: "none" },
      ],
    }),
  ],
  ["a share with another field", "funding", award("A", { funding: [{ source: "a", share: "1", of: 1 }] })],
  ["a set-off above 1", "setOffShare", award("A", { setOffShare: "1.01", input: 1 })],
  ["a set-off that is a number", "setOffShare", award("A", { setOffShare: 1 })],
  ["no input", "input", award("A", { input: undefined, group: 1 })],
  ["terms without tiers", "input.terms.tiers", award("A", { input: { ...planInput, terms: { ...terms, tiers: [] } } })],
  ["a plan with ceilings", "input.terms", award("A", { input: { ...planInput, ceilings: [] } })],
  [
    "ceilings of a year twice",
    "input.ceilings[1].year",
    award("A", {
      group: "g",
      input: {
        ceilings: [
          { year: 2026, fen: 1 },
          { year: 2026, fen: 1 },
        ],
      },
    }),
  ],
  ["a ceiling below 0", "input.ceilings[0].fen", award("A", { input: { ceilings: [{ year: 2026, fen: -1 }] } })],
  ["ceilings in a group", "group", award("A", { group: "g", input: { ceilings: [] } })],
  ["a group without a name", "group", award("A", { group: 1 })],
  ["no award", "", 1],
];
