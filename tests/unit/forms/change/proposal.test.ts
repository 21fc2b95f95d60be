import { describe, expect, it } from "vitest";
import type { ChangeOrigin } from "~/domain/change/kinds";
import type { ChangeProposal } from "~/domain/change/proposal";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import { changeProposalSchema } from "~/forms/change/proposal";

const read = (kind: ChangeKind, posted: object, origin: ChangeOrigin = "official") => {
  const found = changeProposalSchema(kind, origin).safeParse(posted);
  return found.success ? found.data : found.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
};

const row = { from: "2026-01-01", areaM2: "86.5", rent: "45.00" };

it.each([
  ["5 %", "0.05"],
  ["0.05", "0.05"],
  ["100%", "1"],
  ["1/3", "1/3"],
  ["5", null],
  ["1", null],
  ["70.5", null],
])("the share %s is %s: without its sign nobody knows from 1 on", (value, share) => {
  const found = read("extend", { months: "6", amount: { by: "share", value } });
  const refused = ["amount.value change.shareUnit"];
  expect(found).toEqual(share === null ? refused : { kind: "extend", months: 6, amount: { share } });
});

describe("what is typed of a change", () => {
  it.each<[ChangeProposal, object]>([
    [
      { kind: "suspend", from: "2026-05-01", to: "2026-06-01" },
      { from: " 2026-05-01", to: "２０２６-06-01" },
    ],
    [{ kind: "resume", on: "2026-05-01" }, { on: "2026-05-01" }],
    [{ kind: "endEarly", on: "2026-05-01" }, { on: "2026-05-01" }],
    [{ kind: "terminate", on: "2026-05-01" }, { on: "2026-05-01" }],
    [{ kind: "extend", months: 6, amount: null }, { months: "6" }],
    [
      { kind: "extend", months: 6, amount: null },
      { months: "6", amount: { by: "", value: "" } },
    ],
    [
      { kind: "extend", months: 6, amount: { share: "0.7" } },
      { months: "6", amount: { by: "share", value: "70 %" } },
    ],
    [
      { kind: "extend", months: 6, amount: { fen: 120_050 } },
      { months: "6", amount: { by: "fen", value: "1,200.50" } },
    ],
    [
      { kind: "rent", lease: [{ from: "2026-01-01", areaM2: "86.5", rentFenPerM2Month: 4_500 }] },
      { lease: [row, { from: "", areaM2: "", rent: "" }] },
    ],
    [{ kind: "rent", lease: [] }, {}],
    [
      { kind: "unit", unitId: "01890000-0000-7000-8000-000000000001", from: "2026-05-01" },
      { to: "unit", unitId: "01890000-0000-7000-8000-000000000001", from: "2026-05-01" },
    ],
    [
      {
        kind: "unit",
        unitId: null,
        lease: [{ from: "2026-01-01", areaM2: "86.5", rentFenPerM2Month: 4_500 }],
        leaseEnd: null,
      },
      { to: "lease", lease: [row], leaseEnd: "" },
    ],
    [
      {
        kind: "terms",
        terms: {
          start: "2026-02-01",
          tiers: [{ months: 12, fenPerM2: 3_000 }],
          areaCapM2: "80",
          rateCapFen: null,
          rentShareCap: null,
          monthlyCapFen: null,
          annualCapFen: 800_000,
          totalCapFen: null,
          until: null,
        },
      },
      {
        terms: {
          start: "2026-02-01",
          tiers: [{ months: "12", amount: { by: "fenPerM2", value: "30" } }],
          areaCapM2: "80",
          rentShareCap: " ",
          annualCapFen: "8000",
        },
      },
    ],
    [{ kind: "months", strike: ["2026-02"], restore: [] }, { strike: "2026-02" }],
    [{ kind: "ceiling", ceilings: [{ year: 2026, fen: 100_000 }] }, { ceilings: [{ year: "2026", fen: "1000" }] }],
    [
      { kind: "replace", annuls: [1, 3], events: [{ type: "resume", on: "2026-05-01" }], grants: [] },
      { annuls: ["1", "3"], events: [{ type: "resume", on: "2026-05-01" }] },
    ],
    [
      { kind: "replace", annuls: [1], events: [], grants: [{ month: "2026-03", fen: 500 }] },
      { annuls: "1", grants: [{ month: "2026-03", fen: "5" }] },
    ],
  ])("becomes %j", (expected, posted) => {
    expect(read(expected.kind, posted)).toEqual(expected);
  });

  it.each<[ChangeKind, object, string[]]>([
    ["suspend", {}, ["from required", "to required"]],
    ["suspend", { from: "2026-02-30", to: "0026-06-01" }, ["from notDate", "to yearOutside?min=2000&max=2100"]],
    ["extend", { months: "0" }, ["months tooSmall?min=1"]],
    ["extend", { months: "601" }, ["months tooBig?max=600"]],
    ["extend", { months: "6", amount: { by: "share", value: "170 %" } }, ["amount.value program.share"]],
    ["extend", { months: "6", amount: { value: "1" } }, ["amount.by requiredChoice"]],
    [
      "rent",
      { lease: [{ from: "", areaM2: "x", rent: "-1" }] },
      ["lease.0.from required", "lease.0.areaM2 notArea", "lease.0.rent notMoney"],
    ],
    ["unit", {}, ["to requiredChoice"]],
    ["unit", { to: "unit", unitId: "x", from: "2026-05-01" }, ["unitId notChoice"]],
    ["terms", { terms: { start: "2026-02-01" } }, ["terms.tiers required"]],
    ["months", { strike: "March" }, ["strike.0 change.notMonth"]],
    ["replace", { annuls: "1", grants: [{ month: "2026-03", fen: "0" }] }, ["grants.0.fen tooSmall?min=0.01"]],
    ["replace", { annuls: "1", events: [{ type: "other" }] }, ["events.0.type requiredChoice"]],
  ])("of %s %j is refused at its field", (kind, posted, expected) => {
    expect(read(kind, posted)).toEqual(expected);
  });

  it("takes an amount of an extension's own from officials alone", () => {
    const own = { months: "6", amount: { by: "fen", value: "1,200.50" } };
    expect(read("extend", own, "official")).toMatchObject({ amount: { fen: 120_050 } });
    expect(changeProposalSchema("extend", "company").safeParse(own).success).toBe(false);
    expect(read("extend", { months: "6" }, "company")).toEqual({ kind: "extend", months: 6, amount: null });
  });

  it("refuses unknown fields", () => {
    expect(changeProposalSchema("resume", "company").safeParse({ on: "2026-05-01", fen: "1" }).success).toBe(false);
  });
});
