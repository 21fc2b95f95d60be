import { describe, expect, it } from "vitest";
import { nameOfPath, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { sectionOf, sections } from "~/domain/program/draft/sections";
import { usual, withUsual } from "~/domain/program/draft/usual";
import { ASKED_KINDS } from "~/domain/program/terms/change-rules";
import { readContent } from "~/forms/program/read-content";
import { errorText } from "~/i18n/error-text";
import { createT } from "~/i18n/t.server";
import { freeStart } from "../../../../prisma/seed/programs/free-start";

const content = JSON.parse(JSON.stringify(freeStart.content)) as Tree;
const problemsWith = (path: TreePath, value: Tree | undefined) => {
  const read = readContent(setAt(content, path, value));
  return read.ok ? [] : read.problems.map((problem) => ({ ...problem, path: nameOfPath(problem.path) }));
};

describe("reading the content of a version", () => {
  it("gives the content that holds together", () => {
    expect(readContent(content)).toEqual({ ok: true, content: freeStart.content, hindrances: [] });
  });

  it.each<[TreePath, Tree | undefined, string, string]>([
    [["benefit", "terms", "tiers", 0, "months"], "twelve", "benefit.terms.tiers[0].months", "Give a whole number"],
    [["stepWorkingDays", "intake"], undefined, "stepWorkingDays.intake", "Fill this in"],
    [["stepWorkingDays", "intake"], 0, "stepWorkingDays.intake", "Give a whole number of 1"],
    [["name", "zh-CN"], "", "name.zh-CN", "Fill this in"],
    [["fairCompetitionReview", "on"], "", "fairCompetitionReview.on", "Fill this in"],
    [["fairCompetitionReview", "on"], "tomorrow", "fairCompetitionReview.on", "Give a date"],
    [["fairCompetitionReview", "on"], "0024-05-01", "fairCompetitionReview.on", "Check the year: it lies between 2000"],
    [
      ["benefit", "terms", "until"],
      "2101-01-02",
      "benefit.terms.until",
      "Check the year: it lies between 2000 and 2100",
    ],
    [["settlement"], "toNobody", "settlement", "Choose one of the options"],
    [["funding"], [], "funding", "Add at least one"],
    [["legalBasis", 0, "url"], "not a link", "legalBasis[0].url", "Give a web address"],
    [["hearingDays"], 0, "hearingDays", "Give a whole number of 1"],
    [["setOffShare"], "1.5", "setOffShare", "Give a part of the whole"],
    [["changes", 0, "kind"], "terminate", "changes[0].kind", "Choose one of the options"],
    [["changes", 1, "kind"], "suspend", "changes[1].kind", "This change stands in the list already"],
    [["changes", 0, "window"], null, "changes[0].window", "Fill this in"],
    [["changes", 0, "window", "days"], -1, "changes[0].window.days", "Give a whole number of 0 or more"],
    [["changes", 2, "window", "opensDays"], 30, "changes[2].window.opensDays", "It must open before its last day"],
    [["changes", 4, "window", "opensDays"], 30, "changes[4].window.opensDays", "Only a window before the first day"],
    [["changes", 0, "refusalClauses", 0], "nowhere", "changes[0].refusalClauses", "The legal basis has no such clause"],
    [["changes", 0, "evidence", 0, "name", "en"], "", "changes[0].evidence[0].name.en", "Fill this in"],
    [["colour"], "red", "", "There is no such field here: colour"],
    [["steps", 0, "questions", 0, "lable"], "x", "steps[0].questions[0]", "There is no such field here: lable"],
    [["criteria", "all", 1, "value"], "two", "criteria.all[1].value", "Give a number"],
  ])("says what is wrong at %j in the reader's words", (path, value, place, words) => {
    const problems = problemsWith(path, value);
    expect(new Set(problems.map((problem) => problem.path))).toEqual(new Set([place]));
    for (const locale of ["en", "zh-CN"] as const) {
      const text = errorText(createT(locale, "errors"), problems[0]?.message ?? "");
      expect(text).not.toBe(problems[0]?.message);
      if (locale === "en") expect(text).toContain(words);
    }
  });

  it("takes a version from before for what is usual: every change that can be asked for, at any time, none late", () => {
    const older = Object.keys(usual).reduce((tree, name) => setAt(tree, [name], undefined), content);
    const read = readContent(older);
    expect(read).toMatchObject({ ok: true, content: { ...usual } });
    expect(withUsual(older)).toMatchObject(JSON.parse(JSON.stringify(usual)) as object);
    expect(withUsual(content)).toEqual(content);
    const said = read.ok ? read.content.changes : [];
    expect(said.map(({ kind }) => kind)).toEqual(ASKED_KINDS);
    expect(said.every(({ window, late }) => window.kind === "always" && !late)).toBe(true);
  });

  it("takes the last day of the last year that a date may lie in", () => {
    expect(problemsWith(["benefit", "terms", "until"], "2101-01-01")).toEqual([]);
  });

  it.each<[string, [TreePath, Tree | undefined][], string, string]>([
    ["the sum of the split", [[["funding", 0, "share"], "0.9"]], "funding", "program.fundingSum"],
    ["the first approval", [[["requiredApprovals", 0, "fromFen"], 5]], "requiredApprovals[0].fromFen", "firstApproval"],
    ["clauses of criteria", [[["criteria", "all", 1, "clause"], "x"]], "criteria.all[1].clause", "unknownClause"],
    [
      "keys of questions",
      [[["steps", 1, "questions", 0, "key"], "areaWanted"]],
      "steps[1].questions[1].key",
      "duplicate",
    ],
    ["premises", [[["premises"], "lease"]], "steps", "program.premisesQuestion?question=builder:premises.areaM2"],
    ["documents", [[["documents", 0, "requiredWhen"], { question: "x", present: true }]], "documents[0]", "unknownQu"],
    ["a benefit that is missing", [[["benefit"], null]], "benefit", "program.benefitMissing"],
    ["the calculation", [[["benefit", "terms", "tiers", 0, "months"], 1201]], "benefit.terms.tiers", "program.tooLong"],
  ])("says what is wrong with %s while other parts cannot be read yet", (_, changes, place, message) => {
    const broken = changes.reduce((tree, [path, value]) => setAt(tree, path, value), content);
    const unread = setAt(setAt(broken, ["stepWorkingDays", "intake"], "soon"), ["name", "en"], "");
    const read = readContent(unread);
    const found = read.ok ? [] : read.problems.map((each) => ({ ...each, path: nameOfPath(each.path) }));
    const said = { path: expect.stringContaining(place), message: expect.stringContaining(message) };
    expect(found).toContainEqual(said);
    expect(found.map(({ path }) => path)).toEqual(expect.arrayContaining(["stepWorkingDays.intake", "name.en"]));
  });

  it("waits with what looks at a part until that can be read", () => {
    const unread = setAt(setAt(content, ["premises"], "lease"), ["steps", 0, "title", "en"], "");
    const read = readContent(unread);
    expect(read.ok ? [] : read.problems.map(({ path }) => nameOfPath(path))).toEqual(["steps[0].title.en"]);
  });

  it("places every field of the content in one section, but the zone", () => {
    const places = Object.keys(freeStart.content).map((field) => [field, sectionOf([field])] as const);
    expect(places.filter(([, section]) => section === null)).toEqual([["zone", null]]);
    expect(new Set(places.flatMap(([, section]) => section ?? []))).toEqual(new Set(sections));
  });
});
