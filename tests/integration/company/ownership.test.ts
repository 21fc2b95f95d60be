import { describe, expect, it } from "vitest";
import { countOwnerships, type OwnershipQuery, readOwnershipList } from "~/data/desk/ownership.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { askOwnership } from "~/use-cases/company/ask-ownership.server";
import { confirmOwnership } from "~/use-cases/company/confirm-ownership.server";
import { createCompany } from "~/use-cases/company/create-company.server";
import { keepCompanyFile } from "~/use-cases/company/keep-company-file.server";
import { refuseOwnership } from "~/use-cases/company/refuse-ownership.server";
import { withdrawOwnership } from "~/use-cases/company/withdraw-ownership.server";
import { profile } from "../application/support/company";
import { as, audited, mailTo, person } from "../application/support/world";
import { official } from "../review/support/case";
import { asker, code, ownersOf, pdf, useOwnerless } from "./support/ownerless";

const world = useOwnerless();

describe("a company that nobody owns", () => {
  it("is not registered anew: who types its code is led to ask for it, and intake of its zone is told", async () => {
    const { userId } = await person("types-it");
    await expect(createCompany(as(userId), { ...profile, code })).rejects.toMatchObject({
      fields: { code: [`company.ownerless?code=${code}`] },
    });
    const { ownershipId } = await asker();
    expect(await mailTo(world.intake.email)).toMatchObject([{ kind: "company.ownershipAsked" }]);
    expect((await mailTo(world.intake.email))[0]?.text).toContain(
      `/admin/companies/${world.companyId}/ownership/${ownershipId}`,
    );
  });

  it("is owned by whom intake confirms, who is told; the log says so", async () => {
    const { userId, email, ownershipId } = await asker();
    await confirmOwnership(world.intake.ctx, { ownershipId });
    expect(await ownersOf(world.companyId)).toEqual([userId]);
    expect(await mailTo(email)).toMatchObject([{ kind: "company.ownershipConfirmed" }]);
    expect(await audited(world.companyId)).toEqual(
      expect.arrayContaining(["company.askOwnership", "company.keepFile", "company.confirmOwnership"]),
    );
    expect(await prisma().company.findUniqueOrThrow({ where: { id: world.companyId } })).toMatchObject({ owned: true });
  });

  it("has one owner of two who ask, whoever confirms them at the same moment; the other is refused with reasons", async () => {
    const [one, two] = [await asker(), await asker()];
    const second = await official("intake", world.zones.highTech);
    const results = await Promise.allSettled([
      confirmOwnership(world.intake.ctx, { ownershipId: one.ownershipId }),
      confirmOwnership(second.ctx, { ownershipId: two.ownershipId }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((result) => result.status === "rejected");
    expect(lost).toMatchObject({ reason: { reason: "company.hasOwner" } });
    expect(await ownersOf(world.companyId)).toHaveLength(1);
    const loser = results[0]?.status === "rejected" ? one : two;
    await refuseOwnership(world.intake.ctx, { ownershipId: loser.ownershipId, reasons: "The licence names another" });
    expect(await mailTo(loser.email)).toMatchObject([{ kind: "company.ownershipRefused" }]);
    await expect(
      refuseOwnership(world.intake.ctx, { ownershipId: loser.ownershipId, reasons: "Again" }),
    ).rejects.toMatchObject({
      reason: "company.ownershipDecided",
    });
  });

  it("is confirmed to nobody who shows nothing, by nobody of another zone or duty, and not once it has an owner", async () => {
    const { ownershipId, ctx } = await asker(false);
    await expect(confirmOwnership(world.intake.ctx, { ownershipId })).rejects.toMatchObject({
      reason: "company.noEvidence",
    });
    const elsewhere = await official("intake", world.zones.jinpu);
    await expect(confirmOwnership(elsewhere.ctx, { ownershipId })).rejects.toMatchObject({ name: "NotFound" });
    const reviewer = await official("reviewer", world.zones.highTech);
    await expect(confirmOwnership(reviewer.ctx, { ownershipId })).rejects.toMatchObject({ name: "Forbidden" });
    const stranger = as((await person("stranger")).userId);
    const paper = { of: { ownershipId }, fileName: "x.pdf", content: pdf() };
    await expect(keepCompanyFile(stranger, paper)).rejects.toMatchObject({ name: "NotFound" });
    expect(await askOwnership(ctx, { id: newId(), code, statement: "Again" })).toBe(ownershipId);
    await prisma().membership.create({
      data: {
        id: newId(),
        companyId: world.companyId,
        userId: stranger.actor.userId,
        role: "owner",
        createdAt: new Date(),
      },
    });
    const asks = { id: newId(), code, statement: "Mine" };
    await expect(askOwnership(as((await person("late")).userId), asks)).rejects.toMatchObject({
      fields: { code: ["company.notOwnerless"] },
    });
  });
});

describe("a request to own a company", () => {
  const stateOf = async (id: string) => (await prisma().ownershipRequest.findUniqueOrThrow({ where: { id } })).state;

  it("is withdrawn by whoever asked, who may ask again; intake confirms it no longer", async () => {
    const { ctx, ownershipId } = await asker();
    await expect(withdrawOwnership((await asker()).ctx, { ownershipId })).rejects.toMatchObject({ name: "NotFound" });
    await expect(withdrawOwnership(world.intake.ctx, { ownershipId })).rejects.toMatchObject({ name: "NotFound" });
    await withdrawOwnership(ctx, { ownershipId });
    expect(await stateOf(ownershipId)).toBe("withdrawn");
    expect(await audited(world.companyId)).toContain("company.withdrawOwnership");
    const decided = { reason: "company.ownershipDecided" };
    await expect(withdrawOwnership(ctx, { ownershipId })).rejects.toMatchObject(decided);
    await expect(confirmOwnership(world.intake.ctx, { ownershipId })).rejects.toMatchObject(decided);
    await expect(refuseOwnership(world.intake.ctx, { ownershipId, reasons: "Late" })).rejects.toMatchObject(decided);
    const paper = { of: { ownershipId }, fileName: "late.pdf", content: pdf() };
    await expect(keepCompanyFile(ctx, paper)).rejects.toMatchObject(decided);
    expect(await askOwnership(ctx, { id: newId(), code, statement: "After all" })).not.toBe(ownershipId);
  });

  it("is confirmed or withdrawn where both happen at the same moment, and the other is told so", async () => {
    const { userId, ctx, ownershipId } = await asker();
    const results = await Promise.allSettled([
      confirmOwnership(world.intake.ctx, { ownershipId }),
      withdrawOwnership(ctx, { ownershipId }),
    ]);
    const [confirmed] = results;
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { reason: "company.ownershipDecided" },
    });
    const isOwner = confirmed.status === "fulfilled";
    expect(await stateOf(ownershipId)).toBe(isOwner ? "confirmed" : "withdrawn");
    expect(await ownersOf(world.companyId)).toEqual(isOwner ? [userId] : []);
  });

  it("stands on the list of intake of its zone while it waits, whoever has waited longest first, and is counted for others than who asked", async () => {
    const elsewhere = await official("intake", world.zones.jinpu);
    const before = await countOwnerships(world.intake.ctx.actor);
    const [first, second] = [await asker(false), await asker()];
    const listed = async (actor = world.intake.ctx.actor, of: Partial<OwnershipQuery> = {}) => {
      const query = { state: null, zoneId: null, newestFirst: false, after: null, size: 50, ...of };
      const { rows: found } = await readOwnershipList(actor, query);
      return found.filter((row) => row.companyId === world.companyId).map(({ id, shown }) => [id, shown]);
    };
    const both = [
      [first.ownershipId, 0],
      [second.ownershipId, 1],
    ];
    expect(await listed()).toEqual(both);
    expect(await listed(world.intake.ctx.actor, { newestFirst: true })).toEqual([...both].reverse());
    expect(await countOwnerships(world.intake.ctx.actor)).toBe(before + 2);
    expect([
      await listed(elsewhere.ctx.actor),
      await listed(world.intake.ctx.actor, { zoneId: world.zones.jinpu }),
    ]).toEqual([[], []]);
    const sameWhoAsks = { ...world.intake.ctx.actor, userId: first.userId };
    expect(await listed(sameWhoAsks)).toEqual([both[1]]);
    expect(await countOwnerships(sameWhoAsks)).toBe(before + 1);
    await withdrawOwnership(first.ctx, { ownershipId: first.ownershipId });
    expect(await listed()).toEqual([both[1]]);
    expect(await listed(world.intake.ctx.actor, { state: "withdrawn" })).toEqual([both[0]]);
    expect(await listed(world.intake.ctx.actor, { state: "all" })).toEqual(both);
    expect(await countOwnerships(world.intake.ctx.actor)).toBe(before + 1);
  });

  it("is paged by when it was asked", async () => {
    for (let asked = 0; asked < 3; asked++) await asker(false);
    const page = (after: OwnershipQuery["after"], size: number) =>
      readOwnershipList(world.intake.ctx.actor, { state: null, zoneId: null, newestFirst: false, after, size });
    const seen: string[] = [];
    let found = await page(null, 2);
    while (found.last) {
      seen.push(...found.rows.map(({ id }) => id));
      found = await page([found.last.askedAt.toISOString(), found.last.id], 2);
    }
    seen.push(...found.rows.map(({ id }) => id));
    expect(seen).toEqual((await page(null, 500)).rows.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
  });
});
