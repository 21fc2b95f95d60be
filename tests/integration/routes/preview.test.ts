import { beforeEach, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { setAt, type Tree } from "~/domain/kernel/draft-tree";
import { freeStartTree } from "../program/support/world";
import { useHandler } from "./ask";
import { cookieOf } from "./fixture";

const { send, filled } = useHandler();

const write = (content: Tree) =>
  prisma().programVersion.update({ where: { id: filled("{draftVersion}") }, data: { content: content as object } });
const ask = async (page: string, typed?: Record<string, string>) => {
  const address = `/admin/versions/{draftVersion}/${page}`;
  const answer = await send(typed ? "POST" : "GET", address, await cookieOf("auditor"), typed);
  expect(answer.status).toBe(200);
  return answer.text();
};
const main = (page: string) => page.slice(page.indexOf("<main"), page.indexOf("</main>"));
/** What a public page says below its heading, without what can be done there. */
const saidBy = (page: string) =>
  [...main(page).matchAll(/<(?:h2|h3|li|dt|dd|td|p)\b[^>]*>([^<]+)</g)].map(([, text]) => text);

beforeEach(() => write(freeStartTree()));

describe("a version as founders see it", () => {
  it.each([
    ["en", "en"],
    ["zh-CN", "zh"],
  ])("says in %s what the public page says", async (language, segment) => {
    const { id, programId } = await prisma().programVersion.findUniqueOrThrow({
      where: { id: filled("{publishedVersion}") },
    });
    const { slug } = await prisma().program.findUniqueOrThrow({ where: { id: programId } });
    const published = await send("GET", `/${segment}/programs/${slug}`, "");
    const preview = await send("GET", `/admin/versions/${id}/preview?language=${language}`, await cookieOf("manager"));
    const [said, previewed] = [saidBy(await published.text()), saidBy(await preview.text())];
    expect(said.length).toBeGreaterThan(30);
    expect(previewed).toEqual(expect.arrayContaining(said));
  });

  it("says what the draft would say, and nothing that founders do not read", async () => {
    await write(setAt(freeStartTree(), ["description", "zh-CN"], "新的说明"));
    expect(await ask("preview?language=zh-CN")).toContain("新的说明");
    expect(main(await ask("preview"))).not.toContain("Strength of the team");
  });

  it("says on which days the benefit begins, and at the question for it where it is bound", async () => {
    expect(await ask("preview")).toContain("The benefit begins on any day");
    expect(await ask("preview/form")).not.toContain("begins on the first of a month");
    await write(setAt(freeStartTree(), ["firstDay"], "firstOfMonth"));
    expect(await ask("preview")).toContain("The benefit begins on the first of a month");
    expect(await ask("preview?language=zh-CN")).toContain("补贴自某月1日起享受");
    const form = await ask("preview/form", { startWanted: "2027-01-15" });
    expect(form).toContain("In this program the benefit begins on the first of a month.");
    expect(form).toContain("Give the first day of a month");
  });

  it("shows a draft that cannot be read yet as far as it can, and names the parts that are open", async () => {
    await write(setAt(setAt(freeStartTree(), ["name", "en"], ""), ["benefit", "terms", "tiers", 0, "months"], 1201));
    const page = await ask("preview");
    expect(page).toContain("(not written yet)");
    for (const part of ["names", "benefit"]) expect(page).toContain(`/${part}">`);
    expect(page).toContain("Who can get it");
    await write({});
    expect(await ask("preview?language=zh-CN")).toContain("（尚未填写）");
  });
});

describe("the application form as founders see it", () => {
  it("has all pages, and asks what follows from the answers, keeping none of them", async () => {
    const first = await ask("preview/form");
    for (const step of [0, 1, 2, 3]) expect(first).toContain(`href="#steps[${step}]"`);
    expect(first).not.toContain('name="otherSupportDetail"');
    const answered = await ask("preview/form", { otherSupport: "yes", areaWanted: "large", "team[0].name": "Li" });
    expect(answered).toContain('name="otherSupportDetail"');
    expect(answered).toMatch(/name="areaWanted"[^>]*value="large"|value="large"[^>]*name="areaWanted"/);
    expect(answered).toContain("Give an area in square metres");
    expect(answered).toContain('name="team[1].name"');
    const stored = await prisma().programVersion.findUniqueOrThrow({ where: { id: filled("{draftVersion}") } });
    expect(stored.content).toEqual(freeStartTree());
  });

  it("says which documents the answers ask for", async () => {
    await write(setAt(freeStartTree(), ["documents", 0, "requiredWhen"], { question: "otherSupport", equals: true }));
    const name = "Business licence";
    expect(await ask("preview/form", { otherSupport: "no" })).not.toContain(`<li>${name}`);
    expect(await ask("preview/form", { otherSupport: "yes" })).toContain(`<li>${name}`);
  });

  it("names questions that are not complete, and shows the others", async () => {
    await write(setAt(freeStartTree(), ["steps", 1, "questions", 1, "label", "zh-CN"], ""));
    const page = await ask("preview/form");
    expect(page).toContain("is not complete and cannot be shown yet");
    expect(page).toContain('name="site"');
    expect(page).not.toContain('name="areaWanted"');
  });
});
