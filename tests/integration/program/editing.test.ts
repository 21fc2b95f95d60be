import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { readVersion } from "~/data/program/version.reader.server";
import { getAt, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { newId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { editVersion } from "~/use-cases/program/edit-version.server";
import { placesMark } from "~/data/program/places-mark.server";
import { openVersion } from "~/use-cases/program/open-version.server";
import { auditsOf, useDatabase } from "../access/people";
import { aProgram, highTechZone, official } from "./support/world";

useDatabase();

const stored = (id: string) => prisma().programVersion.findUniqueOrThrow({ where: { id } });
const contentOf = async (id: string) => (await stored(id)).content as Tree;
const nameEn: TreePath = ["name", "en"];

/** Writes a value at a place, as a page does that read the version as it stands, or with an older mark. */
async function write(ctx: UseCaseContext, versionId: string, place: TreePath, value: Tree, mark?: string) {
  const places = [place];
  const read = mark ?? placesMark(await contentOf(versionId), places);
  const change = (tree: Tree) => setAt(tree, place, value);
  return editVersion(ctx, { versionId, part: "content", places, mark: read, change });
}

describe("editing a draft version", () => {
  it("keeps what was typed, right or wrong, notes its writer and takes an offer back", async () => {
    const zoneId = await highTechZone();
    const manager = await official("edits@example.cn", "manager", [zoneId]);
    const { versionId } = await aProgram({ zoneId });
    await prisma().programVersion.update({ where: { id: versionId }, data: { offeredAt: new Date() } });
    await write(manager, versionId, ["stepWorkingDays", "intake"], "soon");
    const after = await stored(versionId);
    expect(getAt(after.content as Tree, ["stepWorkingDays", "intake"])).toBe("soon");
    expect(after).toMatchObject({ editors: [manager.actor.userId], offeredAt: null, version: 2 });
    expect(await auditsOf(versionId)).toEqual([{ action: "program.edit", actorId: manager.actor.userId }]);
  });

  it("lets two people write on different parts, and shows what stands to the later of two on the same", async () => {
    const zoneId = await highTechZone();
    const one = await official("one-edits@example.cn", "manager");
    const other = await official("other-edits@example.cn", "manager", [zoneId]);
    const { versionId } = await aProgram({ zoneId });
    const mark = placesMark(await contentOf(versionId), [nameEn]);
    await write(one, versionId, nameEn, "First", mark);
    await write(other, versionId, ["summary", "en"], "Elsewhere");
    const late = write(other, versionId, nameEn, "Second", mark);
    await expect(late).rejects.toMatchObject({ name: "StaleVersion", current: { name: { en: "First" } } });
    expect((await stored(versionId)).editors).toEqual([one.actor.userId, other.actor.userId]);
  });

  it("is refused once published, and to whom it does not belong", async () => {
    const zoneId = await highTechZone();
    const [draft, published] = [await aProgram({ zoneId }), await aProgram({ zoneId, published: true })];
    const manager = await official("late@example.cn", "manager", [zoneId]);
    await expect(write(manager, published.versionId, nameEn, "X")).rejects.toMatchObject({
      reason: "program.published",
    });
    const approver = await official("approver-edits@example.cn", "approver", [zoneId]);
    await expect(write(approver, draft.versionId, nameEn, "X")).rejects.toMatchObject({ name: "Forbidden" });
    const elsewhere = await official("elsewhere@example.cn", "manager", [newId()]);
    await expect(write(elsewhere, draft.versionId, nameEn, "X")).rejects.toMatchObject({ name: "NotFound" });
  });

  it("takes a grant for the whole city where the program is the city's, which every official may read", async () => {
    const city = await aProgram({ zoneId: null });
    const zoned = await official("zoned@example.cn", "manager", [await highTechZone()]);
    await expect(write(zoned, city.versionId, nameEn, "X")).rejects.toMatchObject({ name: "Forbidden" });
    expect(await readVersion(zoned.actor, city.versionId)).toMatchObject({ id: city.versionId, editors: [] });
    await expect(openVersion(zoned, city.versionId, "program.edit")).rejects.toMatchObject({ name: "Forbidden" });
    expect(await openVersion(zoned, city.versionId)).toMatchObject({ number: 1 });
    const whole = await official("whole@example.cn", "manager");
    await write(whole, city.versionId, nameEn, "Y");
    expect(getAt(await contentOf(city.versionId), nameEn)).toBe("Y");
  });
});
