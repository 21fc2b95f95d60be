import { describe, expect, it } from "vitest";
import { placedQuestions } from "~/domain/program/form/draft-questions";
import { getAt, listAt, setAt, type Tree } from "~/domain/kernel/draft-tree";
import { withoutLeft } from "~/domain/program/draft/left-forms";
import { FACT_KEYS } from "~/domain/program/criteria/facts";
import { addPremisesQuestions, premisesMissing } from "~/domain/program/form/premises-defaults";
import { fieldTexts } from "~/forms/program/builder/inputs";
import {
  factsFor,
  kindsLeft,
  QUESTION_KINDS,
  questionFields,
  settleQuestion,
} from "~/forms/program/builder/parts/question";
import { readFields } from "~/forms/program/builder/read-fields";
import { readContent } from "~/forms/program/read-content";
import { seededPrograms } from "../../../../../prisma/seed/programs";

const treeOf = (of: unknown): Tree => JSON.parse(JSON.stringify(of)) as Tree;
const seeded = seededPrograms.map(({ slug, content }) => [slug, treeOf(content)] as const);
const option = (value: string) => ({ value });
const words = {
  kinds: QUESTION_KINDS.map(option),
  facts: FACT_KEYS.map(option),
  dates: [option("leaseFrom")],
  limit: (end: string, of: string) => `${end} ${of}`,
  kept: (kinds: readonly string[]) => kinds.join(),
};

const typing = (tree: Tree, place: (string | number)[], typed: Record<string, string>): Tree => {
  const fields = questionFields(tree, place, words);
  const form = new FormData();
  for (const [name, text] of Object.entries({ ...fieldTexts(fields, tree), ...typed })) form.append(name, text);
  return settleQuestion(readFields(fields, form, tree), tree, place, (fact) => [{ value: fact, label: {} }]);
};

describe("the form of a question", () => {
  it.each(seeded)("says what stands: posting it changes nothing in %s", (_, content) => {
    for (const { path } of placedQuestions(content)) expect(typing(content, [...path], {})).toEqual(content);
  });

  const question: Tree = {
    key: "a",
    label: { en: "A" },
    required: true,
    when: { question: "b", present: true },
    kind: "choice",
    options: [{ value: "x", label: { en: "X" } }],
    fact: "sector",
  };
  const place = ["steps", 0, "questions", 0];
  const content: Tree = { steps: [{ questions: [question] }] };
  const name = "steps[0].questions[0]";
  const made = (kind: string, from: Tree = content) => typing(from, place, { [`${name}.kind`]: kind });
  const changedTo = (kind: string, from: Tree = content) => withoutLeft(getAt(made(kind, from), place));

  it("has what its new kind has when the kind changes, and keeps what both have", () => {
    expect(changedTo("choices")).toEqual({ ...(question as object), kind: "choices" });
    const { options: _, ...rest } = question as { options: Tree };
    expect(changedTo("text")).toEqual({ ...rest, kind: "text", maxLength: 200 });
    expect(changedTo("yesNo")).toEqual({ ...rest, kind: "yesNo" });
    expect(changedTo("group")).toEqual({ ...rest, kind: "group", questions: [] });
  });

  it.each(["__proto__", "constructor", "toString"])(
    "stays what it was under a kind that is none, such as %s",
    (kind) => {
      const { options: _, ...rest } = question as { options: Tree };
      expect(changedTo(kind)).toEqual({ ...rest, kind });
    },
  );

  it("has what it had of a kind once that is chosen again, what was typed with the change too", () => {
    const text = typing(content, place, { [`${name}.kind`]: "text", [`${name}.options[0].label.en`]: "Typed" });
    expect(kindsLeft(text, place)).toEqual(["choice"]);
    const short = typing(text, place, { [`${name}.maxLength`]: "50", [`${name}.multiline`]: "yes" });
    const number = typing(made("number", short), place, { [`${name}.min`]: "3" });
    expect(changedTo("text", number)).toMatchObject({ maxLength: 50, multiline: true });
    const again = made("choice", made("address", number));
    expect(getAt(again, place)).toMatchObject({ options: [{ value: "x", label: { en: "Typed" } }] });
    expect(kindsLeft(again, place).toSorted()).toEqual(["number", "text"]);
    expect(getAt(again, [...place, "when"])).toEqual({ question: "b", present: true });
  });

  it("keeps the questions of a group that is to be something else for a while", () => {
    const inside = [{ key: "role", label: { en: "Role" }, kind: "yesNo", required: true }];
    const group = setAt(made("group"), [...place, "questions"], inside);
    const text = made("text", group);
    expect(placedQuestions(text)).toHaveLength(1);
    expect(getAt(made("group", text), [...place, "questions"])).toEqual(inside);
  });

  it("takes the options of the fact that it states, unless it has some", () => {
    const bare = setAt(content, [...place, "options"], []);
    expect(getAt(typing(bare, place, {}), [...place, "options"])).toEqual([{ value: "sector", label: {} }]);
    expect(getAt(typing(content, place, {}), [...place, "options", 0, "value"])).toBe("x");
  });

  it("offers only facts whose values the kind has, and none that follow from others", () => {
    expect(factsFor("yesNo")).toContain("subletting");
    expect(factsFor("choice")).toEqual(expect.arrayContaining(["sector", "registeredZone"]));
    expect(factsFor("number")).not.toContain("companyAgeMonths");
    for (const kind of ["text", "choices", "file", "address", "group"]) expect(factsFor(kind)).toEqual([]);
  });
});

describe("the questions for premises", () => {
  const premisesWords = {
    page: { en: "Premises", "zh-CN": "场地" },
    label: (key: string) => ({ en: key, "zh-CN": key }),
    zones: [{ value: "jinpu", label: { en: "Jinpu", "zh-CN": "金普" } }],
    sites: [{ value: "qixianling", label: { en: "Qixianling", "zh-CN": "七贤岭" } }],
  };
  const premisesProblems = (content: Tree) => {
    const read = readContent(content);
    return read.ok ? [] : read.problems.map(({ message }) => message);
  };

  it.each(seeded)("are added where they are missing, so that %s holds together again", (_, content) => {
    expect(premisesMissing(content)).toEqual([]);
    const without = setAt(
      content,
      ["steps"],
      listAt(content, ["steps"]).filter((step) => getAt(step, ["key"]) !== "premises"),
    );
    const again = addPremisesQuestions(without, premisesWords);
    expect(premisesMissing(again)).toEqual([]);
    expect(premisesProblems(again).filter((message) => message.startsWith("program.premises"))).toEqual([]);
  });

  it("stand behind those that are there, and change nothing where all are", () => {
    const [, content = null] = seeded.find(([slug]) => slug === "free-start") ?? [];
    expect(addPremisesQuestions(content, premisesWords)).toBe(content);
    const area = placedQuestions(content).find(({ key }) => key === "areaWanted")?.path ?? [];
    const again = addPremisesQuestions(setAt(content, area, undefined), premisesWords);
    expect(listAt(again, ["steps", 1, "questions"]).map((each) => getAt(each, ["key"]))).toEqual([
      "site",
      "startWanted",
      "areaWanted",
    ]);
    expect(premisesProblems(again)).toEqual([]);
  });
});
