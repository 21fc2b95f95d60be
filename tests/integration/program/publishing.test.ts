import { beforeAll, describe, expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { contentOf, findProgramOnOffer } from "~/data/program/content.server";
import { readProgramNames } from "~/data/program/names.server";
import { readPublicProgram } from "~/data/program/public-programs.reader.server";
import { getAt, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { addDays } from "~/domain/kernel/time/civil-date";
import { leftPlace } from "~/domain/program/draft/left-forms";
import { newId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { editVersion } from "~/use-cases/program/edit-version.server";
import { placesMark } from "~/data/program/places-mark.server";
import { offerVersion } from "~/use-cases/program/offer-version.server";
import { publishVersion } from "~/use-cases/budget/publish-version.server";
import { preparePayingAccount } from "~/use-cases/payment/prepare-paying-account.server";
import { releasePayingAccount } from "~/use-cases/payment/release-paying-account.server";
import { auditsOf, useDatabase } from "../access/people";
import { aProgram, freeStartTree, goodCase, highTechZone, official, staffed } from "./support/world";
import { appropriated } from "../../support/budget-money";

useDatabase();

const stored = (id: string) => prisma().programVersion.findUniqueOrThrow({ where: { id } });

let zoneId: string;
let writer: UseCaseContext;
let second: UseCaseContext;
beforeAll(async () => {
  zoneId = await highTechZone();
  writer = await official("writes@example.cn", "manager", [zoneId]);
  second = await official("publishes@example.cn", "approver", [zoneId]);
  await staffed();
});

const unfundedDraft = (of: Partial<Parameters<typeof aProgram>[0]> = {}) =>
  aProgram({ zoneId, editors: [writer.actor.userId], ...of });

/** A draft with money for the first year that it commits. */
async function draft(of: Partial<Parameters<typeof aProgram>[0]> = {}) {
  const made = await unfundedDraft(of);
  await fund(made.programId, [2026]);
  return made;
}

/** A draft as it stands, to be offered or published by this person. */
const step = async (versionId: string) => ({ versionId, version: (await stored(versionId)).version });
const offer = async (versionId: string, by = writer) => offerVersion(by, await step(versionId));
const publish = async (versionId: string, by = second, unfunded: string | null = "Council paper 12") =>
  publishVersion(by, { ...(await step(versionId)), unfunded });

async function write(versionId: string, place: TreePath, value: Tree, by = writer) {
  const mark = placesMark((await stored(versionId)).content as Tree, [place]);
  const change = (tree: Tree) => setAt(tree, place, value);
  await editVersion(by, { versionId, part: "content", places: [place], mark, change });
}

/** Appropriates something for each of these years. */
const fund = (programId: string, years: readonly number[]) =>
  appropriated(...years.map((fiscalYear) => ({ programId, source: "zone", fiscalYear, fen: 100 })));

/** An account of the program that is released and in force from a day on. */
async function payingAccount(programId: string, day: string): Promise<void> {
  const finance = await official(`pays-${newId()}@example.cn`, "finance", [zoneId]);
  const [id, number] = [newId(), "6222000011112222"];
  const bank = { holder: "财政局", bankName: "工商银行", bankCode: "102100099996", charset: "UTF-8" as const };
  await preparePayingAccount(finance, { id, programId, fromOn: day, number, ...bank });
  await releasePayingAccount(second, { accountId: id, version: 1, number });
}

/** What the log says of the publication. */
const published = async (subjectId: string) =>
  (await prisma().auditEntry.findFirstOrThrow({ where: { subjectId, action: "program.publish" } })).data;

describe("offering a version", () => {
  it("tells those who may publish it and did not write in it", async () => {
    const { versionId } = await draft();
    await offer(versionId);
    expect(await stored(versionId)).toMatchObject({ offeredBy: writer.actor.userId, version: 2 });
    expect((await stored(versionId)).offeredAt).toEqual(writer.now);
    const told = await prisma().outboxMessage.findMany({ where: { text: { contains: versionId } } });
    const people = told.map(({ kind, userId }) => `${kind} ${userId}`);
    expect(people).toContain(`program.offered ${second.actor.userId}`);
    expect(people).not.toContain(`program.offered ${writer.actor.userId}`);
    await offer(versionId);
    expect(await auditsOf(versionId)).toEqual([{ action: "program.offer", actorId: writer.actor.userId }]);
  });

  it.each<[string, Parameters<typeof draft>[0], string]>([
    ["something in it is wrong", { content: setAt(freeStartTree(), ["funding"], []) }, "program.problemsLeft"],
    ["there is no case", { fixtures: [] }, "program.fixtureNeeded"],
    [
      "a case comes out otherwise",
      { fixtures: [goodCase, { ...goodCase, expected: "notMet" }] },
      "program.fixturesFail",
    ],
    [
      "its review lies ahead",
      { content: setAt(freeStartTree(), ["fairCompetitionReview", "on"], "2100-01-01") },
      "program.problemsLeft",
    ],
    ["a case cannot be read", { fixtures: [{ ...goodCase, on: "soon" }] }, "program.fixturesFail"],
  ])("is refused while %s", async (_, of, reason) => {
    const { versionId } = await draft(of);
    await expect(offer(versionId)).rejects.toMatchObject({ name: "Refusal", reason });
    expect((await stored(versionId)).offeredAt).toBeNull();
  });

  it("needs no case where there is no criterion", async () => {
    const { versionId } = await draft({ content: setAt(freeStartTree(), ["criteria"], { all: [] }), fixtures: [] });
    await offer(versionId);
    expect((await stored(versionId)).offeredAt).not.toBeNull();
  });

  it("is for managers, at the version they read", async () => {
    const { versionId } = await draft();
    await expect(offer(versionId, second)).rejects.toMatchObject({ name: "Forbidden" });
    await expect(offerVersion(writer, { versionId, version: 9 })).rejects.toMatchObject({ name: "StaleVersion" });
  });
});

describe("publishing", () => {
  it("puts the version on offer at once, for readers and for new applications", async () => {
    const { versionId, slug } = await draft();
    expect(await readPublicProgram(slug)).toBeNull();
    expect((await readProgramNames()).map((program) => program.slug)).not.toContain(slug);
    await offer(versionId);
    await publish(versionId);
    expect(await stored(versionId)).toMatchObject({ publishedBy: second.actor.userId, publishedAt: second.now });
    expect(await readPublicProgram(slug)).toMatchObject({ slug, version: 1 });
    expect(await findProgramOnOffer(slug)).toMatchObject({ versionId });
    expect((await readProgramNames()).map((program) => program.slug)).toContain(slug);
    expect(await contentOf(versionId)).toMatchObject({ zone: "high-tech" });
    const told = await prisma().outboxMessage.findMany({ where: { kind: "program.published" } });
    expect(told.map(({ userId }) => userId)).toEqual([writer.actor.userId]);
    expect((await auditsOf(versionId)).map(({ action }) => action)).toEqual(["program.offer", "program.publish"]);
  });

  it("is refused when the days in which people can apply went by since it was offered", async () => {
    const { versionId } = await draft();
    const to = addDays(writer.today, 1);
    await write(versionId, ["applicationWindow"], { kind: "range", from: "2026-01-01", to });
    await offer(versionId);
    const late = { ...second, today: to };
    await expect(publish(versionId, late)).rejects.toMatchObject({ name: "Refusal", reason: "program.problemsLeft" });
    expect((await stored(versionId)).publishedAt).toBeNull();
    await publish(versionId);
    expect((await stored(versionId)).publishedAt).not.toBeNull();
  });

  it("gives up what was typed into forms that were left: it is no part of what is published", async () => {
    const { versionId } = await draft();
    const left = { range: { kind: "range", from: "2026-03-01" } };
    await write(versionId, leftPlace(["applicationWindow"]), left);
    await offer(versionId);
    expect(getAt((await stored(versionId)).content as Tree, ["~applicationWindow"])).toEqual(left);
    await publish(versionId);
    expect((await stored(versionId)).content).toEqual(freeStartTree());
  });

  it("takes a second person: nobody who wrote in it", async () => {
    const both = await official("wrote-too@example.cn", "manager");
    const { versionId } = await draft();
    await write(versionId, ["name", "en"], "Written by two", both);
    await offer(versionId);
    for (const ctx of [writer, both])
      await expect(publish(versionId, ctx)).rejects.toMatchObject({ reason: "program.ownWork" });
    expect((await stored(versionId)).publishedAt).toBeNull();
  });

  it("takes the permission in the zone of the program", async () => {
    const { versionId } = await draft();
    await offer(versionId);
    const reviewer = await official("reviews-programs@example.cn", "reviewer", [zoneId]);
    await expect(publish(versionId, reviewer)).rejects.toMatchObject({ name: "Forbidden" });
    const elsewhere = await official("publishes-elsewhere@example.cn", "approver", [newId()]);
    await expect(publish(versionId, elsewhere)).rejects.toMatchObject({ name: "NotFound" });
    const city = await draft({ zoneId: null });
    await expect(publish(city.versionId)).rejects.toMatchObject({ name: "Forbidden" });
  });

  it("takes an offer, which any edit takes back, and the version that was read", async () => {
    const { versionId } = await draft();
    await expect(publish(versionId)).rejects.toMatchObject({ reason: "program.notOffered" });
    await offer(versionId);
    const read = await step(versionId);
    await write(versionId, ["name", "en"], "Changed at the last moment");
    await expect(publishVersion(second, { ...read, unfunded: null })).rejects.toMatchObject({ name: "StaleVersion" });
    await expect(publish(versionId)).rejects.toMatchObject({ reason: "program.notOffered" });
  });

  it("reads it once more and tries its cases again", async () => {
    const [wrong, failing] = [await draft(), await draft()];
    for (const { versionId } of [wrong, failing]) await offer(versionId);
    // What nobody can do through the product: the stored trees themselves went bad after the offer.
    const bad = setAt(freeStartTree(), ["benefit"], null) as object;
    await prisma().programVersion.update({ where: { id: wrong.versionId }, data: { content: bad } });
    const fixtures = [{ ...goodCase, expected: "notMet" }];
    await prisma().programVersion.update({ where: { id: failing.versionId }, data: { fixtures } });
    await expect(publish(wrong.versionId)).rejects.toMatchObject({ reason: "program.problemsLeft" });
    await expect(publish(failing.versionId)).rejects.toMatchObject({ reason: "program.fixturesFail" });
  });

  it("is done once by two at the same moment", async () => {
    const other = await official("publishes-too@example.cn", "manager");
    const { versionId } = await draft();
    await offer(versionId);
    const read = await step(versionId);
    const outcomes = await Promise.allSettled(
      [second, other].map((ctx) => publishVersion(ctx, { ...read, unfunded: "Council paper 12" })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { reason: "program.published" },
    });
  });

  it("is refused while money is missing for a year that its benefits can reach, unless somebody says why", async () => {
    const { versionId, programId } = await draft();
    await offer(versionId);
    const refused = { reason: "program.unfunded", fields: { unfunded: ["program.unfunded"] } };
    await expect(publish(versionId, second, null)).rejects.toMatchObject(refused);
    await fund(programId, [2027, 2028]);
    await expect(publish(versionId, second, null)).rejects.toMatchObject(refused);
    await publish(versionId, second, "The council decides on the last year in June");
    expect(await published(versionId)).toMatchObject({ unfunded: "The council decides on the last year in June" });
  });

  it("needs no reason with money for every year, and records none", async () => {
    const { versionId, programId } = await draft();
    await fund(programId, [2027, 2028, 2029]);
    await offer(versionId);
    await publish(versionId, second, "typed for nothing");
    expect(await published(versionId)).not.toHaveProperty("unfunded");
  });

  it("is refused without money for its first year, whatever is said", async () => {
    const { versionId, programId } = await unfundedDraft();
    await offer(versionId);
    await fund(programId, [2027, 2028, 2029]);
    await expect(publish(versionId)).rejects.toMatchObject({ reason: "program.cannotOpen" });
    expect((await stored(versionId)).publishedAt).toBeNull();
    await fund(programId, [2026]);
    await publish(versionId, second, null);
  });

  it("is refused where nothing is left of what was appropriated, as where nothing was", async () => {
    const used = (programId: string, fiscalYear: number) =>
      appropriated({ programId, source: "zone", fiscalYear, fen: 100, committedFen: 100 });
    const [first, later] = [await unfundedDraft(), await draft()];
    for (const { versionId } of [first, later]) await offer(versionId);
    await used(first.programId, 2026);
    await expect(publish(first.versionId)).rejects.toMatchObject({ reason: "program.cannotOpen" });
    await fund(later.programId, [2027, 2028]);
    await used(later.programId, 2029);
    await expect(publish(later.versionId, second, null)).rejects.toMatchObject({ reason: "program.unfunded" });
  });

  it("is refused without an account that pays its money", async () => {
    const content = setAt(freeStartTree(), ["settlement"], "toCompany");
    const { versionId, programId } = await draft({ content });
    await offer(versionId);
    await expect(publish(versionId)).rejects.toMatchObject({ reason: "program.cannotOpen" });
    await payingAccount(programId, "2026-03-03");
    await expect(publish(versionId)).rejects.toMatchObject({ reason: "program.cannotOpen" });
    await payingAccount(programId, "2026-03-02");
    await publish(versionId);
  });

  it("is refused while people are missing who decide it", async () => {
    const { versionId } = await draft();
    await offer(versionId);
    const [gone] = await rows<{ id: string }>(
      "UPDATE role_grant SET revoked_at = now() WHERE role = 'intake' AND revoked_at IS NULL RETURNING id",
      [],
    );
    await expect(publish(versionId)).rejects.toMatchObject({ reason: "program.cannotOpen" });
    await rows("UPDATE role_grant SET revoked_at = NULL WHERE id = $1", [gone?.id]);
    await publish(versionId);
  });

  it("needs no money for what nobody can apply under", async () => {
    const reason = { en: "Described only", "zh-CN": "仅供了解" };
    const { versionId } = await unfundedDraft({ content: setAt(freeStartTree(), ["open"], { reason }) });
    await offer(versionId);
    await publish(versionId, second, null);
    expect((await stored(versionId)).publishedAt).not.toBeNull();
  });

  it("is final: the database refuses every change", async () => {
    const { versionId } = await draft();
    await offer(versionId);
    await publish(versionId);
    const changes = [
      "UPDATE program_version SET content = '{}' WHERE id = $1",
      "UPDATE program_version SET published_at = NULL WHERE id = $1",
      "DELETE FROM program_version WHERE id = $1",
    ];
    for (const change of changes) await expect(rows(change, [versionId])).rejects.toThrow(/never changes/);
    await expect(publish(versionId)).rejects.toMatchObject({ reason: "program.published" });
  });
});
