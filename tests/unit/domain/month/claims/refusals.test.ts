import { describe, expect, it } from "vitest";
import { claimsOf } from "~/domain/month/claims/claims";
import { docTable } from "../../../../support/doc-table";

const fieldOf = (input: unknown): string | null => {
  const result = claimsOf(input);
  return result.ok ? null : result.errors.map(({ field }) => field).join();
};

const receipt = { number: "24412000000012345678", issuer: "Messe AG", day: "2026-03-01", fen: 5_000 };
const cost = { item: "insurance", month: "2026-03", fen: 5_000 };
const booth = { item: "booth", month: "2026-03", fen: 5_000, event: "Hannover" };
const person = { hire: "graduate", person: "E-1", months: ["2026-03"] };
const terms = {
  ceilings: [{ year: 2026, fen: 100_000 }],
  items: [
    { id: "insurance", share: "0.5" },
    { id: "booth", share: "0.5", capFen: null, eventCapFen: 10_000 },
  ],
  hires: [{ id: "graduate", monthFen: 1_000, personCapFen: 5_000 }],
};
const withLines = (...lines: readonly unknown[]) => ({ ...terms, claims: [{ lines }] });
const withClaims = (...claims: readonly unknown[]) => ({ ...terms, claims });

/** By the field of docs/rules/claims.md: what is wrong, and the path that is named. */
const refusals: readonly (readonly [field: string, why: string, input: unknown, path: string])[] = [
  [
    "ceilings[0].year",
    "twice",
    { ...withLines(), ceilings: [...terms.ceilings, ...terms.ceilings] },
    "ceilings[1].year",
  ],
  ["ceilings[0].year", "no year", { ...withLines(), ceilings: [{ year: "2026", fen: 1 }] }, "ceilings[0].year"],
  ["ceilings[0].fen", "below 0", { ...withLines(), ceilings: [{ year: 2026, fen: -1 }] }, "ceilings[0].fen"],
  ["items[0].id", "twice", { ...withLines(), items: [terms.items[0], terms.items[0]] }, "items[1].id"],
  ["items[0].id", "empty", { ...withLines(), items: [{ id: "", share: "1" }] }, "items[0].id"],
  ["items[0].share", "above 1", { ...withLines(), items: [{ id: "a", share: "1.01" }] }, "items[0].share"],
  ["items[0].share", "a number", { ...withLines(), items: [{ id: "a", share: 1 }] }, "items[0].share"],
  ["items[0].share", "below 0", { ...withLines(), items: [{ id: "a", share: "-0.1" }] }, "items[0].share"],
  ["items[0].share", "over 0", { ...withLines(), items: [{ id: "a", share: "1/0" }] }, "items[0].share"],
  [
    "items[0].capFen",
    "no whole fen",
    { ...withLines(), items: [{ id: "a", share: "1", capFen: 0.5 }] },
    "items[0].capFen",
  ],
  [
    "items[0].eventCapFen",
    "below 0",
    { ...withLines(), items: [{ id: "a", share: "1", eventCapFen: -1 }] },
    "items[0].eventCapFen",
  ],
  ["hires[0].id", "twice", { ...withLines(), hires: [terms.hires[0], terms.hires[0]] }, "hires[1].id"],
  ["hires[0].monthFen", "missing", { ...withLines(), hires: [{ id: "a" }] }, "hires[0].monthFen"],
  [
    "hires[0].personCapFen",
    "a text",
    { ...withLines(), hires: [{ id: "a", monthFen: 1, personCapFen: "1" }] },
    "hires[0].personCapFen",
  ],
  [
    "receipts[0]",
    "without a number",
    { ...withLines(), receipts: [{ ...receipt, number: "–" }] },
    "receipts[0].number",
  ],
  ["ceilings", "no list", withClaims({ lines: [], ceilings: null }), "claims[0].ceilings"],
  [
    "ceilings",
    "twice",
    withClaims({ lines: [], ceilings: [...terms.ceilings, ...terms.ceilings] }),
    "claims[0].ceilings[1].year",
  ],
  ["annuls[0]", "itself", withClaims({ lines: [], annuls: [1] }), "claims[0].annuls[0]"],
  ["annuls[0]", "none", withClaims({ lines: [] }, { lines: [], annuls: [0] }), "claims[1].annuls[0]"],
  ["annuls[0]", "no number", withClaims({ lines: [] }, { lines: [], annuls: ["1"] }), "claims[1].annuls[0]"],
  ["annuls[0]", "twice in one", withClaims({ lines: [] }, { lines: [], annuls: [1, 1] }), "claims[1].annuls[1]"],
  [
    "annuls[0]",
    "twice",
    withClaims({ lines: [] }, { lines: [], annuls: [1] }, { lines: [], annuls: [1] }),
    "claims[2].annuls[0]",
  ],
  ["lines[0]", "both kinds", withLines({ ...cost, ...person }), "claims[0].lines[0]"],
  ["lines[0]", "neither kind", withLines({ month: "2026-03", fen: 1 }), "claims[0].lines[0]"],
  ["lines[0]", "no object", withLines(person, null), "claims[0].lines[1]"],
  ["lines[0].colour", "of a hire", withLines({ ...person, event: "Hannover" }), "claims[0].lines[0].event"],
  ["lines[0].colour", "of a cost", withLines({ ...cost, months: [] }), "claims[0].lines[0].months"],
  ["lines[0].item", "not known", withLines({ ...cost, item: "hotel" }), "claims[0].lines[0].item"],
  ["lines[0].item", "a hire", withLines({ ...cost, item: "graduate" }), "claims[0].lines[0].item"],
  ["lines[0].month", "no month", withLines({ ...cost, month: "2026-13" }), "claims[0].lines[0].month"],
  ["lines[0].fen", "nothing", withLines({ ...cost, fen: 0 }), "claims[0].lines[0].fen"],
  ["lines[0].fen", "no whole fen", withLines({ ...cost, fen: 0.5 }), "claims[0].lines[0].fen"],
  ["lines[0].event", "missing", withLines({ ...booth, event: null }), "claims[0].lines[0].event"],
  ["lines[0].event", "empty", withLines({ ...booth, event: "" }), "claims[0].lines[0].event"],
  ["lines[0].event", "without a cap", withLines({ ...cost, event: "Hannover" }), "claims[0].lines[0].event"],
  [
    "lines[0].receipt",
    "a day that is none",
    withLines({ ...cost, receipt: { ...receipt, day: "2026-02-30" } }),
    "claims[0].lines[0].receipt.day",
  ],
  [
    "lines[0].receipt",
    "an unknown field",
    withLines({ ...cost, receipt: { ...receipt, kind: 1 } }),
    "claims[0].lines[0].receipt.kind",
  ],
  [
    "lines[0].receipt",
    "over nothing",
    withLines({ ...cost, receipt: { ...receipt, fen: 0 } }),
    "claims[0].lines[0].receipt.fen",
  ],
  ["lines[0].receipt", "again", withLines({ ...cost, receipt }, { ...booth, receipt }), "claims[0].lines[1].receipt"],
  ["lines[0].hire", "not known", withLines({ ...person, hire: "booth" }), "claims[0].lines[0].hire"],
  ["lines[0].person", "empty", withLines({ ...person, person: "" }), "claims[0].lines[0].person"],
  [
    "lines[0].person",
    "an identity card",
    withLines({ ...person, person: "210203199001011234" }),
    "claims[0].lines[0].person",
  ],
  ["lines[0].months", "none", withLines({ ...person, months: [] }), "claims[0].lines[0].months"],
  [
    "lines[0].months",
    "no month",
    withLines({ ...person, months: ["2026-03", "2026"] }),
    "claims[0].lines[0].months[1]",
  ],
];

describe("claims are refused", () => {
  it.each(refusals)("for %s: %s", (_, __, input, path) => expect(fieldOf(input)).toBe(path));

  it("for every field of the rules, and for no other", () => {
    const listed = docTable("docs/rules/claims.md", "## Refused").map(([field]) => field);
    expect([...new Set(refusals.map(([field]) => field))]).toEqual(listed);
  });

  it("for a field that is not known, and for lists that are missing, before all else", () => {
    expect(fieldOf(null)).toBe("input");
    expect(fieldOf({ ...withLines(), colour: 1, ceilings: null })).toBe("colour");
    for (const list of ["ceilings", "items", "hires", "claims"])
      expect(fieldOf({ ...withLines(), [list]: undefined })).toBe(list);
    expect(fieldOf(withClaims({ annuls: [] }))).toBe("claims[0].lines");
    expect(fieldOf(withClaims({ lines: [], colour: 1 }))).toBe("claims[0].colour");
  });

  it("not without what may be absent or null", () => {
    const items = [{ id: "insurance", share: "1", capFen: null, eventCapFen: null }];
    const hires = [{ id: "graduate", monthFen: 1, personCapFen: null }];
    const lines = [{ ...cost, event: null, receipt: null }, person];
    expect(fieldOf({ ceilings: [], items, hires, claims: [{ lines }] })).toBeNull();
  });
});

/** Everything wrong; each step mends what is refused first, and says so. */
it("names what is wrong in the order of the rules", () => {
  const line = (more: object) => ({ item: "x", month: "x", fen: 0, event: "x", receipt: {}, ...more });
  const person1 = (more: object) => ({ hire: "x", person: "", months: [], ...more });
  const wrong = {
    ceilings: [{ year: 0, fen: -1 }],
    items: [{ id: "", share: "2", capFen: -1, eventCapFen: -1 }],
    hires: [{ id: "", monthFen: -1, personCapFen: -1 }],
    receipts: [{}],
    claims: [{ ceilings: {}, annuls: [1], lines: [{}] }],
  };
  const claims = (...lines: readonly unknown[]) => ({ claims: [{ lines }] });
  const steps: readonly (readonly [string, object])[] = [
    ["ceilings[0].year", { ceilings: [{ year: 2026, fen: -1 }] }],
    ["ceilings[0].fen", { ceilings: terms.ceilings }],
    ["items[0].id", { items: [{ ...wrong.items[0], id: "insurance" }] }],
    ["items[0].share", { items: [{ ...wrong.items[0], id: "insurance", share: "1" }] }],
    ["items[0].capFen", { items: [{ id: "insurance", share: "1", eventCapFen: -1 }] }],
    ["items[0].eventCapFen", { items: [{ id: "insurance", share: "1" }] }],
    ["hires[0].id", { hires: [{ ...wrong.hires[0], id: "graduate" }] }],
    ["hires[0].monthFen", { hires: [{ id: "graduate", monthFen: 1, personCapFen: -1 }] }],
    ["hires[0].personCapFen", { hires: [{ id: "graduate", monthFen: 1 }] }],
    ["receipts[0].number", { receipts: [receipt] }],
    ["claims[0].ceilings", { claims: [{ annuls: [1], lines: [{}] }] }],
    ["claims[0].annuls[0]", claims({})],
    ["claims[0].lines[0]", claims(line({}), person1({}))],
    ["claims[0].lines[0].item", claims(line({ item: "insurance" }), person1({}))],
    ["claims[0].lines[0].month", claims(line({ item: "insurance", month: "2026-03" }), person1({}))],
    ["claims[0].lines[0].fen", claims({ ...cost, event: "x", receipt: {} }, person1({}))],
    ["claims[0].lines[0].event", claims({ ...cost, receipt }, person1({}))],
    ["claims[0].lines[0].receipt", { receipts: [] }],
    ["claims[0].lines[1].hire", claims(cost, person1({ hire: "graduate" }))],
    ["claims[0].lines[1].person", claims(cost, person1({ hire: "graduate", person: "E-1" }))],
    ["claims[0].lines[1].months", claims(cost, person)],
  ];
  let input: object = wrong;
  for (const [path, mended] of steps) {
    expect(fieldOf(input)).toBe(path);
    input = { ...input, ...mended };
  }
  expect(fieldOf(input)).toBeNull();
});
