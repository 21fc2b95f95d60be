import { describe, expect, it } from "vitest";
import { insertAt, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { checkVersion } from "~/forms/program/check-version";
import { readContent } from "~/forms/program/read-content";
import { cityPremises } from "../../../../prisma/seed/programs/city-premises";
import { freeStart } from "../../../../prisma/seed/programs/free-start";

const content = JSON.parse(JSON.stringify(freeStart.content)) as Tree;
const foreign = {
  name: "Not yet registered",
  on: "2026-03-02",
  facts: { companyKind: "notYetRegistered", insuredStaff: 2, abnormalOperation: false },
  expected: "met",
};
const reasons = (of: { content?: Tree; fixtures?: Tree }) =>
  checkVersion({ content, fixtures: [foreign], ...of }).hindrances;

describe("a version that could be offered", () => {
  it("holds together and comes out right for its cases", () => {
    const check = checkVersion({ content, fixtures: [foreign] });
    expect(check).toMatchObject({ content: freeStart.content, problems: [], fixtures: 1, hindrances: [] });
    expect(check.outcomes.map(({ passes }) => passes)).toEqual([true]);
  });

  it("needs no case without criteria", () => {
    expect(reasons({ content: setAt(content, ["criteria"], { all: [{ all: [] }] }), fixtures: [] })).toEqual([]);
  });
});

describe("a version that cannot", () => {
  it("is told everything at once", () => {
    const wrong = setAt(setAt(content, ["funding"], []), ["stepWorkingDays", "intake"], "soon");
    expect(reasons({ content: wrong, fixtures: [{ ...foreign, expected: "unknown" }] })).toEqual([
      { reason: "program.problemsLeft", count: 2 },
      { reason: "program.fixturesFail", count: 1 },
    ]);
    expect(reasons({ fixtures: [] })).toEqual([{ reason: "program.fixtureNeeded" }]);
  });

  it("has its cases tried as soon as its criteria can be read", () => {
    const elsewhere = checkVersion({ content: setAt(content, ["name", "en"], ""), fixtures: [foreign] });
    expect(elsewhere.outcomes).toHaveLength(1);
    const inCriteria = checkVersion({ content: setAt(content, ["criteria"], "none"), fixtures: [foreign] });
    expect(inCriteria).toMatchObject({ outcomes: [], fixtures: 1, content: null });
    expect(inCriteria.hindrances.map(({ reason }) => reason)).toEqual(["program.problemsLeft"]);
  });

  it("counts cases that cannot be read as failing", () => {
    expect(reasons({ fixtures: [foreign, { ...foreign, on: "soon" }] })).toEqual([
      { reason: "program.fixturesFail", count: 2 },
    ]);
  });

  it.each<[string, TreePath, Tree]>([
    ["may be left out", ["required"], false],
    ["is asked under a condition", ["when"], { question: "first", present: true }],
  ])("decides the terms by a question that %s; published before, it is read all the same", (_, place, value) => {
    const city = JSON.parse(JSON.stringify(cityPremises)) as { content: Tree; fixtures: Tree };
    const first = { key: "first", kind: "yesNo", label: { en: "First", "zh-CN": "首次" }, required: true };
    const asked = insertAt(city.content, ["steps", 0, "questions"], 0, first);
    expect(checkVersion({ ...city, content: asked }).hindrances).toEqual([]);
    const changed = setAt(asked, ["steps", 0, "questions", 1, ...place], value);
    expect(checkVersion({ ...city, content: changed })).toMatchObject({
      problems: [{ path: ["benefit", "question"], message: "program.decidingQuestion" }],
      hindrances: [{ reason: "program.problemsLeft", count: 1 }],
    });
    expect(readContent(changed).ok).toBe(true);
  });
});
