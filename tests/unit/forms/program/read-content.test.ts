import { describe, expect, it } from "vitest";
import { nameOfPath, setAt, type Tree, type TreePath } from "~/domain/program/draft-tree";
import { sectionOf, sections } from "~/domain/program/sections";
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
    expect(readContent(content)).toEqual({ ok: true, content: freeStart.content });
  });

  it.each<[TreePath, Tree | undefined, string, string]>([
    [["benefit", "terms", "tiers", 0, "months"], "twelve", "benefit.terms.tiers[0].months", "Give a whole number"],
    [["stepWorkingDays", "intake"], undefined, "stepWorkingDays.intake", "Fill this in"],
    [["stepWorkingDays", "intake"], 0, "stepWorkingDays.intake", "Give a whole number of 1"],
    [["name", "zh-CN"], "", "name.zh-CN", "Fill this in"],
    [["settlement"], "toNobody", "settlement", "Choose one of the options"],
    [["funding"], [], "funding", "Add at least one"],
    [["legalBasis", 0, "url"], "not a link", "legalBasis[0].url", "Give a web address"],
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

  it("places every field of the content in one section, but the zone", () => {
    const places = Object.keys(freeStart.content).map((field) => [field, sectionOf([field])] as const);
    expect(places.filter(([, section]) => section === null)).toEqual([["zone", null]]);
    expect(new Set(places.flatMap(([, section]) => section ?? []))).toEqual(new Set(sections));
  });
});
