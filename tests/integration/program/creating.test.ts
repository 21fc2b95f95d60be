import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { getAt, type Tree } from "~/domain/kernel/draft-tree";
import { newId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { beginDraftVersion } from "~/use-cases/program/begin-draft-version.server";
import { createProgram, type NewProgram } from "~/use-cases/program/create-program.server";
import { discardDraftVersion } from "~/use-cases/program/discard-draft-version.server";
import { auditsOf, useDatabase } from "../access/people";
import { aProgram, freeStartTree, goodCase, highTechZone, official } from "./support/world";
import { appropriated } from "../../support/budget-money";

useDatabase();

const name = { en: "Night Trains", "zh-CN": "夜班列车" };
const fresh: NewProgram = { name, slug: "marine-rent", zone: "high-tech", copyOf: null };
const stored = (id: string) => prisma().programVersion.findUniqueOrThrow({ where: { id }, include: { program: true } });

let zoneId: string;
let manager: UseCaseContext;
beforeAll(async () => {
  zoneId = await highTechZone();
  manager = await official("creates@example.cn", "manager", [zoneId]);
});

describe("a new program", () => {
  it("has the next number and a draft of its first version, from nothing", async () => {
    await aProgram({ zoneId });
    const { number: last } = await prisma().program.findFirstOrThrow({ orderBy: { number: "desc" } });
    const { programId, versionId } = await createProgram(manager, fresh);
    const made = await stored(versionId);
    expect(made).toMatchObject({ number: 1, editors: [manager.actor.userId], publishedAt: null, fixtures: [] });
    expect(made.program).toMatchObject({ id: programId, slug: "marine-rent", number: last + 1, zoneId });
    expect(made.content).toMatchObject({ name, zone: "high-tech", summary: { en: "" }, criteria: { all: [] } });
    expect(await auditsOf(programId)).toEqual([{ action: "program.create", actorId: manager.actor.userId }]);
  });

  it("may begin as a copy of what another one has published, under its own name and zone", async () => {
    const whole = await official("copies@example.cn", "manager");
    const source = await aProgram({ zoneId, published: true });
    const city = { ...fresh, slug: "city-trains", zone: null, copyOf: source.programId };
    const { versionId } = await createProgram(whole, city);
    const made = await stored(versionId);
    expect(made.content).toEqual({ ...(freeStartTree() as object), name, zone: null });
    expect(made).toMatchObject({ fixtures: [goodCase], editors: [whole.actor.userId] });
  });

  it.each<[string, Partial<NewProgram>, string]>([
    ["an address that is taken", { slug: "marine-rent" }, "slug"],
    ["a zone that is not there", { slug: "trains-1", zone: "nowhere" }, "zone"],
    ["the whole city, for a manager of a zone", { slug: "trains-2", zone: null }, "zone"],
    ["a copy of what is not there", { slug: "trains-3", copyOf: newId() }, "copyOf"],
  ])("is refused with %s", async (_, change, field) => {
    const refused = createProgram(manager, { ...fresh, ...change });
    await expect(refused).rejects.toMatchObject({ name: "Refusal", fields: { [field]: [expect.any(String)] } });
  });

  it("is refused as a copy of a draft, or of another zone's program", async () => {
    const draft = await aProgram({ zoneId });
    const other = newId();
    await prisma().zone.create({ data: { id: other, slug: "elsewhere", name, position: 9 } });
    const elsewhere = await aProgram({ zoneId: other, published: true });
    for (const { programId: copyOf } of [draft, elsewhere])
      await expect(createProgram(manager, { ...fresh, slug: "trains-4", copyOf })).rejects.toMatchObject({
        fields: { copyOf: ["notChoice"] },
      });
  });

  it("gets a number of its own when several are made at once", async () => {
    const slugs = Array.from({ length: 6 }, (_, i) => `at-once-${i}`);
    await Promise.all(slugs.map((slug) => createProgram(manager, { ...fresh, slug })));
    const made = await prisma().program.findMany({ where: { slug: { in: slugs } }, select: { number: true } });
    expect(new Set(made.map(({ number }) => number)).size).toBe(6);
  });
});

describe("the next version", () => {
  it("begins as a copy of the one published last", async () => {
    const { programId, versionId } = await aProgram({ zoneId, published: true });
    const draftId = await beginDraftVersion(manager, programId);
    const [published, draft] = [await stored(versionId), await stored(draftId)];
    expect(draft).toMatchObject({ number: 2, content: published.content, fixtures: published.fixtures });
    expect(draft).toMatchObject({ editors: [manager.actor.userId], publishedAt: null, offeredAt: null });
  });

  it("is refused while one is being written, and leads to it", async () => {
    const { programId, versionId } = await aProgram({ zoneId });
    await expect(beginDraftVersion(manager, programId)).rejects.toMatchObject({
      reason: "program.draftExists",
      params: { number: 1, id: versionId },
    });
  });

  it("is begun once by two at the same moment", async () => {
    const { programId } = await aProgram({ zoneId, published: true });
    const other = await official("also-begins@example.cn", "manager");
    const outcomes = await Promise.allSettled([manager, other].map((ctx) => beginDraftVersion(ctx, programId)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await prisma().programVersion.count({ where: { programId } })).toBe(2);
  });

  it("is for managers of its zone, of the whole city where the program is the city's", async () => {
    const [zoned, city] = [
      await aProgram({ zoneId, published: true }),
      await aProgram({ zoneId: null, published: true }),
    ];
    await expect(beginDraftVersion(manager, city.programId)).rejects.toMatchObject({ name: "Forbidden" });
    const approver = await official("approves-programs@example.cn", "approver", [zoneId]);
    await expect(beginDraftVersion(approver, zoned.programId)).rejects.toMatchObject({ name: "Forbidden" });
    const elsewhere = await official("manages-elsewhere@example.cn", "manager", [newId()]);
    await expect(beginDraftVersion(elsewhere, zoned.programId)).rejects.toMatchObject({ name: "NotFound" });
    await expect(beginDraftVersion(manager, newId())).rejects.toMatchObject({ name: "NotFound" });
  });
});

describe("a draft that is given up", () => {
  it("goes, and the audit log keeps what it said; the published version stays on offer", async () => {
    const { programId } = await aProgram({ zoneId, published: true });
    const draftId = await beginDraftVersion(manager, programId);
    const input = { versionId: draftId, version: 1 };
    expect(await discardDraftVersion(manager, input)).toBe(programId);
    expect(await prisma().programVersion.findMany({ where: { programId }, select: { number: true } })).toEqual([
      { number: 1 },
    ]);
    const entry = await prisma().auditEntry.findFirstOrThrow({
      where: { subjectId: draftId, action: "program.discardDraft" },
    });
    expect(getAt(entry.data as Tree, ["content"])).toEqual(freeStartTree());
  });

  it("of a first version takes its program with it, unless money was appropriated for it", async () => {
    const gone = await aProgram({ zoneId });
    expect(await discardDraftVersion(manager, { versionId: gone.versionId, version: 1 })).toBeNull();
    expect(await prisma().program.count({ where: { id: gone.programId } })).toBe(0);
    const kept = await aProgram({ zoneId });
    await appropriated({ programId: kept.programId, source: "zone", fiscalYear: 2026, fen: 100 });
    const refused = discardDraftVersion(manager, { versionId: kept.versionId, version: 1 });
    await expect(refused).rejects.toMatchObject({ reason: "program.hasBudget" });
    expect(await prisma().programVersion.count({ where: { id: kept.versionId } })).toBe(1);
  });

  it("is refused once published, and when it was edited since it was read", async () => {
    const [draft, published] = [await aProgram({ zoneId }), await aProgram({ zoneId, published: true })];
    const discard = ({ versionId }: { versionId: string }, version: number) =>
      discardDraftVersion(manager, { versionId, version });
    await expect(discard(published, 1)).rejects.toMatchObject({ reason: "program.published" });
    await expect(discard(draft, 7)).rejects.toMatchObject({ name: "StaleVersion" });
  });
});
