import { describe, expect, it } from "vitest";
import { insertAt, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { checkVersion, type VersionToCheck } from "~/forms/program/check-version";
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
const today = "2026-03-15";
const checked = (of: Partial<VersionToCheck> = {}, on = today) =>
  checkVersion({ content, fixtures: [foreign], publishedAt: null, ...of }, on);
const reasons = (of: Partial<VersionToCheck>) => checked(of).hindrances;

describe("a version that could be offered", () => {
  it("holds together and comes out right for its cases", () => {
    const check = checked();
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
    const elsewhere = checked({ content: setAt(content, ["name", "en"], "") });
    expect(elsewhere.outcomes).toHaveLength(1);
    const inCriteria = checked({ content: setAt(content, ["criteria"], "none") });
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
    expect(checked({ ...city, content: asked }).hindrances).toEqual([]);
    const changed = setAt(asked, ["steps", 0, "questions", 1, ...place], value);
    expect(checked({ ...city, content: changed })).toMatchObject({
      problems: [{ path: ["benefit", "question"], message: "program.decidingQuestion" }],
      hindrances: [{ reason: "program.problemsLeft", count: 1 }],
    });
    expect(readContent(changed).ok).toBe(true);
  });
});

describe("a version on the day of its publication", () => {
  const reviewedOn = (on: string) => setAt(content, ["fairCompetitionReview", "on"], on);
  const openUntil = (to: string) => setAt(content, ["applicationWindow"], { kind: "range", from: "2026-03-01", to });
  const places = (of: Tree, on?: string) => checked({ content: of }, on).problems.map(({ path }) => path.join("."));

  it("says of a review that it was held by then", () => {
    expect(places(reviewedOn("2026-03-16"))).toEqual(["fairCompetitionReview.on"]);
    expect(places(reviewedOn("2026-03-16"), "2026-03-16")).toEqual([]);
  });

  it("lets people apply on at least that day", () => {
    expect(places(openUntil("2026-03-15"))).toEqual(["applicationWindow.to"]);
    expect(places(openUntil("2026-03-16"))).toEqual([]);
    expect(places(setAt(openUntil("2026-03-15"), ["open"], { reason: { en: "Later", "zh-CN": "以后" } }))).toEqual([]);
  });

  it("is as it was published, however much later it is looked at", () => {
    const publishedAt = new Date("2026-03-14T17:00:00Z");
    const later = (of: Tree) =>
      checked({ content: of, publishedAt }, "2027-01-01").problems.map(({ message }) => message);
    expect(later(openUntil("2026-03-16"))).toEqual([]);
    expect(later(reviewedOn("2026-03-16"))).toEqual(["program.reviewAhead?day=2026-03-15"]);
  });
});
