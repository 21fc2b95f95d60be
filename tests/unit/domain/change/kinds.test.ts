import { describe, expect, it } from "vitest";
import { changeApprovals } from "~/domain/change/approvals";
import { type ChangeOrigin, changeKinds, isPossible, mustBeHeard } from "~/domain/change/kinds";
import { ASKED_KINDS, type ChangeKind } from "~/domain/program/terms/change-rules";
import { docTable } from "../../../support/doc-table";

const kinds = Object.keys(changeKinds) as ChangeKind[];
const cell = (list: readonly string[]): string => list.join(" ") || "–";

describe("the kinds of change", () => {
  it("are those of the page", () => {
    const table = kinds.map((kind) => {
      const { acts, heard } = changeKinds[kind];
      const asked = (ASKED_KINDS as readonly string[]).includes(kind) ? "yes" : "no";
      return [kind, asked, cell(acts.plan), cell(acts.ceilings), heard];
    });
    expect(table).toEqual(docTable("docs/rules/states.md", "### Kinds of change").map((row) => row.slice(0, 5)));
  });

  it("come from the company or an official where the award has an act for them", () => {
    const open = (origin: ChangeOrigin, basis: "plan" | "ceilings") =>
      kinds.filter((kind) => isPossible(kind, origin, basis));
    expect(open("company", "ceilings")).toEqual(["endEarly", "months", "ceiling", "replace"]);
    expect(open("official", "ceilings")).toEqual(["endEarly", "months", "ceiling", "replace", "terminate"]);
    expect(open("company", "plan")).not.toContain("ceiling");
    expect(open("official", "plan")).toContain("terminate");
  });
});

describe("the company is heard first", () => {
  const gives = { totalFen: 1, newDebtFen: 0 };
  const takes = { totalFen: -1, newDebtFen: 0 };
  const owes = { totalFen: 0, newDebtFen: 1 };

  it.each<[ChangeKind, ChangeOrigin, typeof gives, boolean]>([
    ["terminate", "official", gives, true],
    ["rent", "official", takes, true],
    ["rent", "official", owes, true],
    ["rent", "official", gives, false],
    ["rent", "company", takes, false],
    ["extend", "official", takes, false],
  ])("%s of the %s with %j: %s", (kind, origin, effect, heard) => {
    expect(mustBeHeard(kind, origin, effect)).toBe(heard);
  });
});

describe("as many approve a change", () => {
  const rules = [
    { fromFen: 0, approvals: 1 },
    { fromFen: 1_000, approvals: 2 },
    { fromFen: 5_000, approvals: 3 },
  ];

  it.each([
    [0, 0, 1],
    [999, 0, 1],
    [1_000, 0, 2],
    [-1_000, 0, 2],
    [-1_000, 5_000, 3],
    [5_000, 1_000, 3],
    [-999, 999, 1],
  ])("as its total changes by %i fen, or as %i fen of new debt take: %i", (totalFen, newDebtFen, needed) => {
    expect(changeApprovals(rules, { totalFen, newDebtFen })).toBe(needed);
  });
});
