import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { freeStartTree } from "../program/support/world";
import { useHandler } from "./ask";
import { cookieOf } from "./fixture";

const { send, filled } = useHandler();

const write = (content: Tree) =>
  prisma().programVersion.update({ where: { id: filled("{draftVersion}") }, data: { content: content as object } });
const read = async (address: string) => {
  const answer = await send("GET", address, await cookieOf("manager"));
  return { status: answer.status, page: await answer.text() };
};

/** Where the points of the overview lead to, below the version. */
const pointsOf = (page: string): string[] => {
  const points = page.matchAll(/<li><a href="\/admin\/versions\/[^/"]+\/([^"]*)"/g);
  return [...points].flatMap(([, href]) => (href ? [href.replaceAll("&amp;", "&")] : []));
};

const question = ["steps", 1, "questions", 0];

describe("the overview of a version", () => {
  it.each<[string, TreePath, Tree | undefined, string]>([
    ["a name", ["name", "en"], "", "names#name.en"],
    ["the split", ["funding", 0, "share"], "0.9", "money#funding"],
    [
      "a clause of a condition",
      ["criteria", "all", 1, "clause"],
      "x",
      "criteria/all.1?of=insuredStaff#criteria.all[1].clause",
    ],
    ["a group of conditions", ["criteria", "all", 0, "any"], [], "criteria#criteria.all[0]"],
    ["a page without questions", ["steps", 1, "questions"], [], "questions#steps[1]"],
    ["a question", [...question, "label", "en"], "", "questions/site#steps[1].questions[0].label.en"],
    ["a key", [...question, "key"], "areaWanted", "questions/2-2/key"],
    ["when a question is asked", [...question, "when"], { question: "later", present: true }, "questions/site/when"],
    ["the premises", ["premises"], "lease", "questions"],
    ["a document", ["documents", 0, "requiredWhen"], { question: "x", present: true }, "documents/1/when"],
    ["a stretch of time", ["benefit", "terms", "tiers", 0, "months"], "x", "benefit#benefit.terms.tiers[0].months"],
  ])(
    "leads from what is wrong with %s to where it is mended, whatever else is unread",
    async (_, path, value, href) => {
      await write(setAt(setAt(freeStartTree(), path, value), ["stepWorkingDays", "intake"], "soon"));
      const points = pointsOf((await read("/admin/versions/{draftVersion}")).page);
      expect(points).toContain("process#stepWorkingDays.intake");
      expect(points).toContain(href);
      const [address = "", id] = href.split("#");
      const { status, page } = await read(`/admin/versions/{draftVersion}/${address}`);
      expect(status).toBe(200);
      if (id !== undefined) expect(page).toContain(`id="${id}"`);
    },
  );

  it("tells who writes it why it could not be opened, and by whom or where that is mended", async () => {
    const unfunded = setAt(freeStartTree(), ["funding"], [{ source: "lottery", share: "1" }]);
    await write(unfunded);
    for (const at of ["", "/offer"]) {
      const { page } = await read(`/admin/versions/{draftVersion}${at}`);
      expect(page).toContain("This version cannot be opened yet");
      expect(page).toMatch(/No money from lottery [^<]*<\/span><small><a href="\/admin\/budgets\/movements">/);
    }
    await write(setAt(unfunded, ["open"], false));
    expect((await read("/admin/versions/{draftVersion}")).page).not.toContain("cannot be opened yet");
  });
});
