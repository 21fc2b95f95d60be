import { taskRuns } from "~/jobs/kinds/kinds.server";
import { beforeEach, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { getAt, setAt, type Tree } from "~/domain/kernel/draft-tree";
import { newId } from "~/platform/ids";
import { runNextTask } from "~/use-cases/task/run-tasks.server";
import type { ReplayFound } from "~/forms/replay/replay-params";
import { freeStartTree } from "../program/support/world";
import { useHandler } from "./ask";
import { cookieOf } from "./fixture";
import { formOf } from "./form-of";

const { send, filled } = useHandler();

const at = (rest: string) => `/admin/versions/{draftVersion}/${rest}`;
const manager = () => cookieOf("manager");
const read = async (url: string): Promise<string> => (await send("GET", url, await manager())).text();
const write = (tree: Tree) =>
  prisma().programVersion.update({ where: { id: filled("{draftVersion}") }, data: { content: tree as object } });

beforeEach(() => write(freeStartTree()));

/** Posts the form of the page as it stands, with something typed into it. */
const typing = async (typed: Record<string, string>) =>
  send("POST", at("replay"), await manager(), { ...formOf(await read(at("replay"))), ...typed });

/** Posts the form, does the task, and gives it. */
async function replayed(typed: Record<string, string>) {
  const answer = await typing(typed);
  expect(answer.status).toBe(303);
  const id = answer.headers.get("location")?.replace("/admin/tasks/", "") ?? "";
  await runNextTask(taskRuns, () => new Date(), new AbortController().signal);
  const { state, params, result } = await prisma().task.findUniqueOrThrow({ where: { id } });
  expect(state).toBe("done");
  const { content, adjusted } = params as unknown as { content: Tree; adjusted: { label: { en: string } }[] };
  return { id, content, adjusted, ...(result as unknown as { found: ReplayFound }).found };
}

const share = "benefit.terms.tiers[0].share";
const cap = "benefit.terms.totalCapFen";
const staff = "criteria.all[1].value";

describe("a replay that tries other values", () => {
  it("takes caps, stretches and thresholds from its form into the task, and they change its figures", async () => {
    const asWritten = await replayed({});
    expect(asWritten.adjusted).toEqual([]);
    expect(asWritten.figures).toMatchObject({ gain: { count: 0 }, loss: { count: 0 }, noLongerEligible: { count: 0 } });
    const { cases } = asWritten.figures;
    expect(cases.award).toBeGreaterThan(0);

    const capped = await replayed({ [cap]: "1,000", [share]: "50 %" });
    expect(getAt(capped.content, ["benefit", "terms", "totalCapFen"])).toBe(100_000);
    expect(getAt(capped.content, ["benefit", "terms", "tiers", 0, "share"])).toBe("0.5");
    expect(capped.adjusted.map(({ label }) => label.en)).toEqual([
      "Terms: Stretch 1 (12 months): Part of the rent",
      "Terms: Most in all",
    ]);
    expect(capped.figures.cases).toEqual(cases);
    expect(capped.figures.totals.awards).toEqual({
      before: asWritten.figures.totals.awards.before,
      after: cases.award * 100_000,
    });
    expect(capped.figures.loss.largest[0]?.reasons).toEqual(["terms.tiers", "terms.totalCapFen"]);

    const stricter = await replayed({ [staff]: "999" });
    expect(getAt(stricter.content, ["criteria", "all", 1, "value"])).toBe(999);
    expect(stricter.figures.noLongerEligible.count).toBeGreaterThan(0);
    expect(stricter.figures.loss.largest[0]).toMatchObject({ reasons: ["criteria.insuredStaff"], after: { fen: 0 } });

    const page = await read(at(`replay/${stricter.id}`));
    for (const words of ["Values tried", "999", "No longer eligible"]) expect(page).toContain(words);
    const stored = await prisma().programVersion.findUniqueOrThrow({ where: { id: filled("{draftVersion}") } });
    expect(stored.content).toEqual(freeStartTree());
  });

  it("is refused where values cannot be read, each at its field, with what was typed kept", async () => {
    const before = await prisma().task.count();
    const answer = await typing({ [cap]: "a lot", [share]: "150%", [staff]: "two" });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const [name, typed] of [
      [cap, "a lot"],
      [share, "150%"],
      [staff, "two"],
    ] as const) {
      expect(page).toContain(`href="#${name}"`);
      expect(page).toContain(`id="${name}-error"`);
      expect(formOf(page)[name]).toBe(typed);
    }
    expect(await prisma().task.count()).toBe(before);
  });

  it("is refused with a field that the form does not have, and without an id", async () => {
    const before = await prisma().task.count();
    const strange = await typing({ "benefit.terms.tiers[0].months": "99" });
    expect(strange.status).toBe(422);
    expect(await strange.text()).toContain("benefit.terms.tiers[0].months");
    expect((await typing({ taskId: "none" })).status).toBe(422);
    expect(await prisma().task.count()).toBe(before);
  });

  it("is refused once the draft was edited after its form was read, and keeps what was typed", async () => {
    const form = { ...formOf(await read(at("replay"))), [cap]: "777.00" };
    const id = filled("{draftVersion}");
    await prisma().programVersion.update({ where: { id }, data: { version: { increment: 1 } } });
    const answer = await send("POST", at("replay"), await manager(), form);
    expect(answer.status).toBe(409);
    expect(formOf(await answer.text())[cap]).toBe("777.00");
  });
});

describe("a replay of a draft that was edited since", () => {
  it("says so on its result, on the form and before publishing; one of the draft as it is does not", async () => {
    const { id } = await replayed({ [cap]: "2,000" });
    const pages = [at(`replay/${id}`), at("replay"), at("publication")];
    const [result, form, publication] = await Promise.all(pages.map(read));
    expect(result).not.toContain("was edited after this replay");
    for (const page of [form, publication]) {
      expect(page).toContain(`/replay/${id}"`);
      expect(page).toMatch(/It would cost ¥[\d,.]+ less in all; 0 would have more, \d+ less/);
      expect(page).toContain("not edited");
    }
    await write(setAt(freeStartTree(), ["benefit", "terms", "totalCapFen"], 5_000_000));
    const [after, formAfter, publicationAfter] = await Promise.all(pages.map(read));
    expect(after).toContain("The version was edited after this replay");
    for (const page of [formAfter, publicationAfter]) expect(page).toContain("edited since");
  });

  it("stays its owner's when the draft is gone", async () => {
    const [{ id }, gone] = [await replayed({}), newId()];
    const params = (await prisma().task.findUniqueOrThrow({ where: { id } })).params as { versionId: string };
    await prisma().task.update({ where: { id }, data: { params: { ...params, versionId: gone } } });
    const page = await read(at(`replay/${id}`).replace("{draftVersion}", gone));
    expect(page).toContain("The version was discarded after this replay");
  });
});
