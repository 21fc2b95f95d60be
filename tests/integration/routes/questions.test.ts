import { beforeEach, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { getAt, listAt, setAt, type Tree } from "~/domain/kernel/draft-tree";
import { freeStartTree } from "../program/support/world";
import { cookieOf } from "./fixture";
import { useVersionPages } from "./version-pages";

const { send, filled, at, read, markOf, post, press, to } = useVersionPages();

const content = async () =>
  (await prisma().programVersion.findUniqueOrThrow({ where: { id: filled("{draftVersion}") } })).content as Tree;
const write = (tree: Tree) =>
  prisma().programVersion.update({ where: { id: filled("{draftVersion}") }, data: { content: tree as object } });

beforeEach(() => write(freeStartTree()));

const keys = async () =>
  listAt(await content(), ["steps"]).map((step) => listAt(step, ["questions"]).map((each) => getAt(each, ["key"])));
const question = async (step: number, i: number) => getAt(await content(), ["steps", step, "questions", i]);

describe("the questions of a version", () => {
  it("are listed page by page with their kind, fact, condition and short name", async () => {
    const page = await read("questions");
    for (const words of [
      "Page 2: Unit",
      "one of several",
      "Short name: areaWanted",
      "states: Listed for abnormal operation",
    ])
      expect(page).toContain(words);
    expect(page).toContain(
      "Asked only when the answer to “Does the company receive other public support for rent?” is yes.",
    );
    expect(page).not.toContain("Add the questions for premises");
  });

  it("are moved, past the edge of a page too, copied and added", async () => {
    expect(to(await press("questions", { do: "down:abnormalOperation" }))).toBe("questions#steps[1].questions[0]");
    expect((await keys()).slice(0, 2)).toEqual([[], ["abnormalOperation", "site", "areaWanted", "startWanted"]]);
    expect(to(await press("questions", { do: "copy:site" }))).toBe("questions/site2");
    expect(to(await press("questions", { do: "add:team" }))).toBe("questions/team.question");
    expect(to(await press("questions", { do: "add:page-company" }))).toBe("questions/question");
    expect(to(await press("questions", { do: "page" }))).toBe("questions/page-page");
    expect((await press("questions", { do: "up:nobody" })).status).toBe(400);
    const late = await post("questions", { mark: "old", do: "page" });
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining("has changed since you opened")]);
  });

  it("lead on to a page of the form under the short name that it was just given", async () => {
    const saved = await press("questions/page-company", { "steps[0].key": "firm", do: "save" });
    expect(to(saved)).toBe("questions/page-firm?notice=saved");
    expect((await send("GET", at("questions/page-firm"), await cookieOf("manager"))).status).toBe(200);
  });

  it("come once where a button was pressed twice, and both answers lead to the new one", async () => {
    const before = (await keys()).flat().length;
    for (const [pressed, leads] of [
      ["add:page-premises", "questions/question"],
      ["copy:site", "questions/site2"],
      ["page", "questions/page-page"],
      ["up:startWanted", "questions#steps[1].questions[2]"],
    ] as const) {
      const twice = { mark: markOf(await read("questions")), do: pressed };
      const answers = [to(await post("questions", twice)), to(await post("questions", twice))];
      expect(answers).toEqual([leads, leads]);
    }
    expect((await keys()).flat()).toHaveLength(before + 2);
  });

  it("are written with what their kind needs, and keep what cannot be read", async () => {
    const name = "steps[1].questions[1]";
    await press("questions/areaWanted", { [`${name}.label.en`]: "How large?", [`${name}.max`]: "a lot", do: "save" });
    expect(await question(1, 1)).toMatchObject({ label: { en: "How large?" }, max: "a lot" });
    expect(await read("questions/areaWanted")).toContain("Give an area in square metres");
    expect(await read("questions")).toContain("Most: Give an area");
    await press("questions/areaWanted", { [`${name}.kind`]: "choice", do: "save" });
    expect(await question(1, 1)).toMatchObject({ kind: "choice", options: [] });
    expect(await read("questions/areaWanted")).toContain("What was written for area is kept");
    await press("questions/areaWanted", { [`${name}.fact`]: "sector", do: "save" });
    expect(getAt(await question(1, 1), ["options", 0])).toEqual({
      value: "software",
      label: { en: "Software", "zh-CN": "软件" },
    });
  });

  it("are found by their short name when others moved them meanwhile, and never lose what was typed", async () => {
    const mark = markOf(await read("questions/site"));
    const typed = { mark, "steps[1].questions[0].label.en": "Where?", do: "save" };
    await press("questions", { do: "down:site" });
    await post("questions/site", typed);
    expect(await question(1, 1)).toMatchObject({ key: "site", label: { en: "Where?" } });
    await write(setAt(freeStartTree(), ["steps", 1, "questions", 0], undefined));
    expect(to(await post("questions/site", typed))).toBe("questions?typed=Question: Where?");
    await write(setAt(freeStartTree(), ["steps", 1, "questions", 0, "label", "en"], "Theirs"));
    const late = await post("questions/site", typed);
    expect(late.status).toBe(409);
    expect(await late.text()).toMatch(/Where\?.*Theirs/s);
  });

  it("take another short name with all that refers to them", async () => {
    const page = await read("questions/otherSupport/key");
    expect(page).toContain("Question: Which, from whom, until when?");
    for (const [typed, error] of [
      ["two words", "Give a name of at most 40"],
      ["site", "This name is taken already"],
      ["", "Fill this in"],
    ] as const) {
      const refused = await press("questions/otherSupport/key", { key: typed });
      expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(error)]);
    }
    expect(to(await press("questions/otherSupport/key", { key: "support" }))).toBe("questions/support?notice=saved");
    const detail = listAt(await content(), ["steps", 2, "questions"]).find(
      (each) => getAt(each, ["key"]) === "otherSupportDetail",
    );
    expect(getAt(detail, ["when", "question"])).toBe("support");
    expect(await read("questions/site/key")).toContain("The premises ask for exactly this name");
  });

  it("are removed after what refers to them was shown, and the premises then ask for them again", async () => {
    expect(await read("questions/otherSupport/removal")).toContain("Question: Which, from whom, until when?");
    expect(to(await press("questions/site/removal", {}))).toBe("questions?notice=removed");
    expect((await keys())[1]).toEqual(["areaWanted", "startWanted"]);
    expect(await read("questions")).toContain("the form lacks: “At which site would you like a unit?”. They");
    await press("questions", { do: "premises" });
    expect((await keys())[1]).toEqual(["areaWanted", "startWanted", "site"]);
    expect(await question(1, 2)).toMatchObject({
      kind: "choice",
      required: true,
      label: { "zh-CN": "希望入驻哪个园区？" },
    });
    expect(to(await post("questions/areaWanted/removal", { mark: "old" }))).toBe("questions?stale=1");
  });

  it("are previewed page by page, with answers that bring others and are kept nowhere", async () => {
    const first = await read("questions/page-plan/preview");
    expect(first).toContain("As applicants see this page");
    expect(first).toMatch(/Which, from whom, until when\?” is asked only when [^<]*other public support/);
    expect(first).not.toContain('name="otherSupportDetail"');
    const answered = await (await post("questions/page-plan/preview", { otherSupport: "yes" })).text();
    expect(answered).toContain('name="otherSupportDetail"');
    expect(answered).not.toContain("asked only when");
    const zh = await (await post("questions/page-plan/preview", { otherSupport: "yes", "~language": "zh-CN" })).text();
    expect(zh).toMatch(/<div lang="zh-CN" class="stack">/);
    expect(zh).toContain('name="otherSupportDetail"');
    expect(await content()).toEqual(freeStartTree());
    expect((await send("GET", at("questions/site/preview"), await cookieOf("manager"))).status).toBe(404);
  });

  it("look back at answers of other pages, which their preview asks for too", async () => {
    await write(
      setAt(freeStartTree(), ["steps", 1, "questions", 0, "when"], { question: "abnormalOperation", equals: false }),
    );
    const page = await read("questions/page-premises/preview");
    expect(page).toContain("Answers on other pages that matter here");
    expect(page).not.toContain('name="site"');
    const answered = await post("questions/page-premises/preview", { abnormalOperation: "no" });
    expect(await answered.text()).toContain('name="site"');
  });
});

describe("when a question is asked, and a document needed", () => {
  const detail = "questions/otherSupportDetail/when";
  const when = async () =>
    getAt(
      listAt(await content(), ["steps", 2, "questions"]).find((each) => getAt(each, ["key"]) === "otherSupportDetail"),
      ["when"],
    );

  it("is written over earlier answers, and goes with its last condition", async () => {
    expect(await read(detail)).toContain("is yes");
    expect(await read(`${detail}/top/question?add=condition`)).not.toContain("Which, from whom, until when?");
    expect(to(await press(`${detail}/top/question?add=condition`, { question: "site" }))).toBe(
      `${detail}/all.1?of=site`,
    );
    expect(await when()).toEqual({
      all: [
        { question: "otherSupport", equals: true },
        { question: "site", equals: "" },
      ],
    });
    expect(await read("questions")).toContain("Answer: Fill this in");
    const name = "steps[2].questions[3].when.all[1]";
    await press(`${detail}/all.1?of=site`, { [name]: "in", [`${name}.in`]: "qixianling", do: "save" });
    expect(getAt(await when(), ["all", 1])).toEqual({ question: "site", in: ["qixianling"] });
    await press(detail, { do: "negate:all.1" });
    expect(await read(detail)).toContain("It is not so that");
    expect(to(await press(`${detail}/top/removal`, {}))).toBe(`${detail}?notice=removed`);
    expect(await when()).toBeUndefined();
    expect((await press(detail, { do: "negate:top" })).status).toBe(409);
  });

  it("holds for documents over every answer", async () => {
    const document = "documents/2/when";
    expect(await read(document)).toContain("No condition.");
    await press(`${document}/top/question?add=condition`, { question: "otherSupport" });
    await press(`${document}/top?of=otherSupport`, { "documents[1].requiredWhen.equals": "no", do: "save" });
    expect(getAt(await content(), ["documents", 1, "requiredWhen"])).toEqual({
      question: "otherSupport",
      equals: false,
    });
    expect(await read("documents")).toContain("is no");
    await press(document, { do: "remove:top" });
    expect(getAt(await content(), ["documents", 1, "requiredWhen"])).toBe("always");
  });

  it("never writes over another condition that took its place", async () => {
    const mark = markOf(await read(`${detail}/top?of=otherSupport`));
    const place = ["steps", 2, "questions", 3, "when"];
    await write(setAt(freeStartTree(), place, { question: "site", equals: "qixianling" }));
    const gone = await post(`${detail}/top?of=otherSupport`, { mark, "steps[2].questions[3].when.equals": "no" });
    expect(to(gone)).toBe(`${detail}?typed=Answer: no`);
    expect(getAt(await content(), place)).toEqual({ question: "site", equals: "qixianling" });
  });
});
