import { describe, expect, it } from "vitest";
import {
  codeOfPlace,
  earlierQuestions,
  formQuestions,
  placedQuestions,
  placeOfCode,
} from "~/domain/program/form/draft-questions";
import { getAt, listAt, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { addPage, addQuestion, copyQuestion, movePlace, removePlace } from "~/domain/program/form/question-edits";
import { referencesInto, referencesTo, renameQuestion } from "~/domain/program/form/question-references";
import { readContent } from "~/forms/program/read-content";
import { cityPremises } from "../../../../../prisma/seed/programs/city-premises";
import { freeStart } from "../../../../../prisma/seed/programs/free-start";

const treeOf = (of: unknown): Tree => JSON.parse(JSON.stringify(of)) as Tree;
const content = treeOf(freeStart.content);
const keys = (of: Tree) =>
  listAt(of, ["steps"]).map((step) => listAt(step, ["questions"]).map((question) => getAt(question, ["key"])));
const placeOf = (key: string, of = content): TreePath =>
  placedQuestions(of).find((question) => question.key === key)?.path ?? [];
const shown = (of: Tree, key: string, group: TreePath | null = null) =>
  referencesTo(of, key, group).map(({ kind, path }) => `${kind} ${String(getAt(of, [...path, "key"]) ?? "")}`.trim());

describe("questions of a draft", () => {
  it("are listed in order, each with the words it has so far", () => {
    const unwritten = setAt(content, [...placeOf("areaWanted"), "label"], { "zh-CN": "面积" });
    const [first] = placedQuestions(content);
    expect(first).toMatchObject({ key: "abnormalOperation", kind: "yesNo", group: null });
    expect(placedQuestions(content).at(0)?.label.en).toMatch(/^Is the company listed/);
    expect(formQuestions(unwritten).find(({ key }) => key === "areaWanted")?.label).toEqual({
      en: "面积",
      "zh-CN": "面积",
    });
    expect(placedQuestions(setAt(content, ["steps", 0, "questions", 0], "?")).at(0)).toMatchObject({
      key: "",
      kind: "",
    });
  });

  it("look back at those before them, in a group at those of the group", () => {
    const before = (key: string) => earlierQuestions(content, placeOf(key)).map((question) => question.key);
    expect(before("abnormalOperation")).toEqual([]);
    expect(before("areaWanted")).toEqual(["abnormalOperation", "site"]);
    expect(before("role")).toEqual(["name"]);
    expect(before("identityInPerson")).not.toContain("name");
  });

  it("have codes in addresses by their keys, and by their places while they have none of their own", () => {
    const codes = placedQuestions(content).map(({ path }) => codeOfPlace(content, path));
    expect(codes).toEqual(expect.arrayContaining(["site", "team", "team.name"]));
    for (const code of [...codes, "page-plan"]) {
      const place = placeOfCode(content, code);
      expect(place && codeOfPlace(content, place)).toBe(code);
    }
    const twice = setAt(content, [...placeOf("areaWanted"), "key"], "site");
    expect(codeOfPlace(twice, placeOf("site"))).toBe("2-1");
    expect(placeOfCode(twice, "2-2")).toEqual(["steps", 1, "questions", 1]);
    expect(placeOfCode(twice, "site")).toBeNull();
    const unnamed = setAt(content, ["steps", 0, "key"], "no key");
    expect(codeOfPlace(unnamed, ["steps", 0])).toBe("1");
  });

  it("keep their codes when others move", () => {
    const moved = movePlace(content, placeOf("site"), 1)?.content ?? null;
    const [before, after] = [placeOfCode(content, "site"), placeOfCode(moved, "site")];
    expect(after).not.toEqual(before);
    expect(getAt(moved, [...(after ?? []), "key"])).toBe("site");
  });

  it("no other code leads anywhere", () => {
    for (const code of [
      "",
      "0",
      "1-",
      "1-0",
      "01",
      "9",
      "1-9",
      "1-1-1",
      "1-1-1-1",
      "steps",
      "-1",
      "page-",
      "name",
      "plan",
    ])
      expect(placeOfCode(content, code)).toBeNull();
  });
});

describe("changing the questions of a draft", () => {
  it("adds pages and questions under keys of their own", () => {
    const page = addPage(content);
    expect(getAt(page.content, page.at)).toEqual({ key: "page", title: {}, questions: [] });
    const twice = addQuestion(addQuestion(content, ["steps", 0]).content, ["steps", 1]);
    expect(keys(twice.content).flat().slice(0, 6)).toEqual([
      "abnormalOperation",
      "question",
      "site",
      "areaWanted",
      "startWanted",
      "question2",
    ]);
    const inGroup = addQuestion(content, placeOf("team"));
    expect(getAt(inGroup.content, [...inGroup.at, "key"])).toBe("question");
  });

  it("copies a question right behind itself", () => {
    const copied = copyQuestion(content, placeOf("site"));
    expect(copied && keys(copied.content)[1]).toEqual(["site", "site2", "areaWanted", "startWanted"]);
    expect(copied && getAt(copied.content, [...copied.at, "options"])).toEqual(
      getAt(content, [...placeOf("site"), "options"]),
    );
    const again = copied && copyQuestion(copied.content, copied.at);
    expect(again && keys(again.content)[1]?.slice(0, 3)).toEqual(["site", "site2", "site3"]);
    expect(copyQuestion(content, ["steps", 0])).toBeNull();
  });

  it("moves questions, past the edge of a page to the one beside it", () => {
    const down = movePlace(content, placeOf("abnormalOperation"), 1);
    expect(down?.at).toEqual(["steps", 1, "questions", 0]);
    expect(down && keys(down.content).slice(0, 2)).toEqual([
      [],
      ["abnormalOperation", "site", "areaWanted", "startWanted"],
    ]);
    const back = down && movePlace(down.content, down.at, -1);
    expect(back?.content).toEqual(content);
    expect(movePlace(content, placeOf("abnormalOperation"), -1)).toBeNull();
    expect(movePlace(content, placeOf("role"), 1)).toBeNull();
    expect(movePlace(content, ["steps", 0], 1)?.at).toEqual(["steps", 1]);
  });

  it("removes a question and no other", () => {
    expect(keys(removePlace(content, placeOf("areaWanted")))[1]).toEqual(["site", "startWanted"]);
  });
});

describe("what refers to a question", () => {
  const asking = setAt(
    setAt(content, ["documents", 1, "requiredWhen"], {
      any: [{ question: "otherSupport", equals: true }, { not: { question: "site", present: true } }],
    }),
    [...placeOf("role"), "when"],
    { question: "name", present: true },
  );

  it("are conditions of questions and documents, limits, the benefit and the premises", () => {
    expect(shown(asking, "otherSupport")).toEqual(["question otherSupportDetail", "document insuredStaff"]);
    expect(shown(asking, "site")).toEqual(["document insuredStaff", "premises"]);
    expect(shown(asking, "name")).toEqual([]);
    expect(shown(asking, "name", placeOf("team"))).toEqual(["question role"]);
    const city = treeOf(cityPremises.content);
    expect(shown(city, "leaseFrom")).toEqual(["question leaseLastDay", "premises"]);
    expect(shown(city, "founderCategory")).toContain("benefit");
  });

  it("follow a question to another key, and break nothing but what is fixed", () => {
    for (const tree of [asking, treeOf(cityPremises.content)]) {
      const before = readContent(tree);
      expect(before.ok).toBe(true);
      for (const { path, key, group } of placedQuestions(tree)) {
        const renamed = renameQuestion(tree, path, "anotherKey");
        const read = readContent(renamed);
        const fixed = referencesTo(tree, key, group).some(({ at }) => at === null);
        expect(read.ok ? [] : read.problems.map(({ message }) => message)).toEqual(
          fixed ? [`program.premisesQuestion?question=builder:premises.${key}`] : [],
        );
        expect(referencesTo(renamed, key, group).filter(({ at }) => at !== null)).toEqual([]);
      }
    }
  });

  it("counts those from outside when a page goes", () => {
    const plan = placeOf("business").slice(0, 2);
    expect(referencesInto(asking, plan).map(({ kind }) => kind)).toEqual(["document"]);
    expect(referencesInto(asking, placeOf("otherSupport")).map(({ kind }) => kind)).toEqual(["question", "document"]);
  });
});
