import { describe, expect, it } from "vitest";
import { nameOfPath, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { readFixtures } from "~/forms/program/fixtures";

const cases: Tree = [
  { name: "Young", on: "2026-06-01", facts: { insuredStaff: 3, areaM2: "80.5", subletting: false }, expected: "met" },
  { name: "Nothing known", on: "2026-06-01", facts: {}, expected: "unknown" },
];

const problemsWith = (path: TreePath, value: Tree | undefined) => {
  const read = readFixtures(setAt(cases, path, value));
  return read.ok ? [] : read.problems.map((problem) => [nameOfPath(problem.path), problem.message]);
};

describe("reading the cases of a version", () => {
  it("gives the cases that hold together, none too", () => {
    expect(readFixtures(cases)).toEqual({ ok: true, fixtures: cases });
    expect(readFixtures([])).toEqual({ ok: true, fixtures: [] });
  });

  it.each<[TreePath, Tree | undefined, string, string]>([
    [[0, "name"], "", "[0].name", "program.missing"],
    [[1, "on"], "2026-02-30", "[1].on", "program.date"],
    [[1, "expected"], "perhaps", "[1].expected", "notChoice"],
    [[0, "facts", "insuredStaff"], "three", "[0].facts.insuredStaff", "program.number"],
    [[0, "facts", "insuredStaff"], null, "[0].facts.insuredStaff", "program.missing"],
    [[0, "facts", "areaM2"], "80,555", "[0].facts.areaM2", "program.area"],
    [[0, "facts", "subletting"], "no", "[0].facts.subletting", "program.form"],
    [[0, "facts", "sector"], "fishing", "[0].facts.sector", "notChoice"],
    [[0, "facts", "registeredZone"], "High Tech", "[0].facts.registeredZone", "program.slug"],
    [[0, "facts", "shoeSize"], 44, "[0].facts", "program.unknownKeys?keys=shoeSize"],
    [[1, "colour"], "red", "[1]", "program.unknownKeys?keys=colour"],
    [[1, "facts"], undefined, "[1].facts", "program.missing"],
    [[1], "a case", "[1]", "program.form"],
  ])("says what is wrong at %j", (path, value, place, message) => {
    expect(problemsWith(path, value)).toEqual([[place, message]]);
  });
});
