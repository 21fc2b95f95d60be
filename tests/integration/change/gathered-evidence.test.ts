import { beforeAll, describe, expect, it } from "vitest";
import { takeOutGathered } from "~/data/change/gathered-evidence.server";
import { prisma, transact } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { files } from "~/platform/storage/files.server";
import { forgetGatheredEvidence } from "~/use-cases/change/evidence/forget-gathered-evidence.server";
import { requestChange } from "~/use-cases/change/request-change.server";
import { uploadEvidence } from "~/use-cases/change/evidence/upload-evidence.server";
import { audited } from "../application/support/world";
import { aWorld, day, pause, shownOf, useDatabase, type World } from "./support/world";

useDatabase();
beforeAll(async () => {
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
});

const evidence = [{ key: "letter", name: { en: "Letter", "zh-CN": "函" } }];
const rule = { kind: "suspend", window: { kind: "always" }, late: false, evidence, refusalClauses: [] } as const;

async function* bytes(): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(Buffer.from("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"));
}

/** Documents gathered on 9 March; returns the id of the change that may come. */
async function gathered({ owner, awardId }: World, changeId = newId(), on = "2026-03-09"): Promise<string> {
  const upload = { requirement: "letter", fileName: "letter.pdf", content: bytes() };
  await uploadEvidence({ ...owner, ...day(on) }, { changeId, awardId, ...upload });
  return changeId;
}

const at = (date: string) => forgetGatheredEvidence(new Date(`${date}T02:00:00Z`));
const documents = (caseId: string) => prisma().document.findMany({ where: { caseId } });

describe("documents gathered for a request", () => {
  it("that is not made are deleted with their files after thirty days, once", async () => {
    const world = await aWorld({ changes: [rule] });
    const changeId = await gathered(world);
    const [document] = await documents(changeId);
    await at("2026-04-08");
    expect(await documents(changeId)).toHaveLength(1);
    expect(await at("2026-04-09")).toBe(1);
    expect(await documents(changeId)).toEqual([]);
    expect(await prisma().case.count({ where: { id: changeId } })).toBe(0);
    await expect(files().read(document?.storageKey ?? "")).rejects.toThrow();
    expect((await audited(changeId)).at(-1)).toBe("change.forgetEvidence");
    expect(await at("2026-04-09")).toBe(0);
    // Whoever comes back gathers them anew, under the same id.
    await gathered(world, changeId);
    expect(await documents(changeId)).toHaveLength(1);
  });

  it("stay while some are added", async () => {
    const world = await aWorld({ changes: [rule] });
    const changeId = await gathered(world);
    await gathered(world, changeId, "2026-03-30");
    await at("2026-04-10");
    expect(await documents(changeId)).toHaveLength(2);
  });

  it("that was made stay, also where it is made while they are looked at", async () => {
    const world = await aWorld({ changes: [rule] });
    const changeId = await gathered(world);
    const shown = await shownOf(world, pause);
    const asked = { changeId, awardId: world.awardId, proposal: pause, reason: "We build", lateReason: null, shown };
    await requestChange(world.owner, asked);
    await at("2026-06-01");
    expect(await documents(changeId)).toMatchObject([{ removedAt: null }]);
    expect(await transact((tx) => takeOutGathered(tx, changeId, new Date()))).toBeNull();
  });
});
