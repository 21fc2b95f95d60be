import { beforeAll, describe, expect, it } from "vitest";
import { insertAt, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import type { Locale } from "~/i18n/locale";
import { comparisonOf } from "~/presenters/program/comparison.server";
import { useDatabase } from "../access/people";
import { freeStartTree, goodCase, highTechZone } from "./support/world";

useDatabase();
beforeAll(highTechZone);

const free = freeStartTree();

/** Each difference in words: place, before, after. */
async function differences(after: Tree, locale: Locale = "en") {
  const sections = await comparisonOf({ content: free, fixtures: [] }, { content: after, fixtures: [] }, locale);
  return sections.flatMap(({ section, rows }) =>
    rows.map(({ kind, place, before, after: now }) =>
      [section, kind, place, before?.join(" | ") ?? "–", now?.join(" | ") ?? "–"].join(" / "),
    ),
  );
}

describe("a comparison in words", () => {
  it.each<[string, TreePath, Tree | undefined, string]>([
    ["money", ["benefit", "terms", "totalCapFen"], 15_000_000, "benefit / changed / Most in all / ¥120,000 / ¥150,000"],
    ["a share", ["benefit", "terms", "tiers", 1, "share"], "0.75", "Stretch 2, Part of the rent / 70% / 75%"],
    ["an area", ["benefit", "terms", "areaCapM2"], null, "Largest area that counts / 100 m² / –"],
    ["months", ["benefit", "terms", "tiers", 0, "months"], 18, "Stretch 1, Months / 12 months / 18 months"],
    ["a last day", ["benefit", "terms", "until"], "2030-01-01", "/ – / 31 December 2029"],
    ["working days", ["stepWorkingDays", "intake"], 3, "process / changed / Intake / 5 working days / 3 working days"],
    ["days of a change", ["changes", 2, "window", "days"], 20, "changed / Change 3: Extension, Days / 30 / 20"],
    ["which days", ["changes", 2, "window", "dayKind"], "calendar", "Which days / Working days / Calendar days"],
    ["a clause", ["changes", 0, "refusalClauses", 0], "staff", "/ Article 3 (2) / Article 3 (3)"],
    ["a change that is gone", ["changes", 1], undefined, "changes / removed / Change 2: Resumption after a pause /"],
    ["the hearing", ["hearingDays"], 15, "changes / changed / Time to be heard / 10 working days / 15 working days"],
    [
      "who reports",
      ["report", "by"],
      "operator",
      "months / changed / Who reports a month / The company / The operator of the site",
    ],
    [
      "an acceptance",
      ["report", "acceptedAfterDays"],
      10,
      "A report that nobody refused is accepted after / – / 10 working days",
    ],
    ["the end of all months", ["lapseDaysAfterEnd"], 90, "/ 60 working days / 90 working days"],
    [
      "a window",
      ["claims"],
      { everyMonths: 3, windowDays: 20 },
      "months / added / Claims / – / Months per claim: 3 months | Time for a claim: 20 working days",
    ],
    [
      "a cost",
      ["items"],
      [{ key: "booth", name: { en: "Booth", "zh-CN": "展位费" }, share: "0.5", capFen: 1_000_000, eventCapFen: null }],
      "months / added / Cost 1: Booth / –",
    ],
    [
      "the share of set-off",
      ["setOffShare"],
      "0.5",
      "money / changed / Most of a payment that may be kept back for debts /",
    ],
    [
      "the first day",
      ["firstDay"],
      "firstOfMonth",
      "benefit / changed / First day of the benefit / The benefit begins on any day / The benefit begins on the first of a month",
    ],
    ["a choice", ["settlement"], "toCompany", "The rent is not charged / Paid to the company"],
    ["what cannot be read", ["stepWorkingDays", "intake"], "soon", "Intake / 5 working days / soon"],
    [
      "a text of one language",
      ["documents", 2, "name", "zh-CN"],
      "创业计划书",
      "documents / changed / Document 3: Business plan, Name, 简体中文 / 商业计划书 / 创业计划书",
    ],
    [
      "criteria as sentences with their clause",
      ["criteria", "all", 1, "value"],
      3,
      "at least 2 (Article 3 (3)) / the number of employees in social insurance is at least 3 (Article 3 (3))",
    ],
    [
      "conditions as sentences",
      ["documents", 0, "requiredWhen"],
      { question: "otherSupport", equals: true },
      "/ always / the answer to “Does the company receive other public support for rent?” is yes",
    ],
  ])("says %s", async (_, place, value, words) => {
    const [found, ...others] = await differences(setAt(free, place, value));
    expect(others).toEqual([]);
    expect(found).toContain(words);
  });

  it("says an entry that is new field by field, an option by its words", async () => {
    const question = {
      key: "wish",
      kind: "choice",
      label: { en: "Wish", "zh-CN": "意向" },
      required: true,
      options: [{ value: "a", label: { en: "This", "zh-CN": "这个" } }],
    };
    const [added] = await differences(insertAt(free, ["steps", 0, "questions"], 1, question));
    expect(added).toContain("questions / added / Page 1: Company, Question 2: Wish / –");
    for (const part of ["one of several", "简体中文: 意向", "Yes", "English: This; 简体中文: 这个"])
      expect(added).toContain(part);
  });

  it("speaks the reader's language", async () => {
    const [changed] = await differences(setAt(free, ["criteria", "all", 1, "value"], 3), "zh-CN");
    expect(changed).toMatch(/条件 2 .*参保职工.*2.*第三条第（三）项.*3/);
  });

  it("has the cases that a version is tried with, known by their names", async () => {
    const later = {
      ...goodCase,
      name: "Later",
      facts: { insuredStaff: 1, companyEstablishedOn: "soon" },
      on: "2026-05-01",
    };
    const fewer = { ...goodCase, expected: "notMet", facts: { ...goodCase.facts, insuredStaff: 1 } };
    const cases = async (before: Tree, after: Tree, all = false) => {
      const found = await comparisonOf(
        { content: free, fixtures: before },
        { content: free, fixtures: after },
        "en",
        all,
      );
      return found.find(({ section }) => section === "fixtures")?.rows ?? [];
    };
    const [changed, added, ...others] = await cases([goodCase], [fewer, later]);
    expect(others).toEqual([]);
    expect(changed).toMatchObject({ kind: "changed", place: goodCase.name });
    expect(changed?.before).toEqual(expect.arrayContaining(["Expected result: Met", "Judged on: 2 March 2026"]));
    expect(changed?.after).toContain("Expected result: Not met");
    expect(added).toMatchObject({ kind: "added", place: "Later", before: null });
    expect(added?.after?.join()).toContain("Company founded on: soon");
    expect(await cases([later, goodCase], [goodCase, later])).toEqual([]);
    expect((await cases([goodCase], [], true)).map(({ kind }) => kind)).toEqual(["removed"]);
    expect((await cases([goodCase], [goodCase], true)).map(({ kind }) => kind)).toEqual(["same"]);
  });

  it("says where a question went", async () => {
    const [question] = (free as { steps: { questions: Tree[] }[] }).steps[0]?.questions ?? [];
    const moved = insertAt(setAt(free, ["steps", 0, "questions"], []), ["steps", 3, "questions"], 0, question ?? null);
    const [row] = await differences(moved);
    expect(row).toContain("questions / moved / Page 4: Identity and declaration, Question 1: Is the company listed");
    expect(row).toContain("/ Page 1, Question 1 / Page 4, Question 1");
  });
});
