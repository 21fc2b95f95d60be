import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { Forbidden, NotFound, StaleVersion } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { createCompany } from "~/use-cases/company/create-company.server";
import { editCompany } from "~/use-cases/company/edit-company.server";
import { aCompany, profile } from "../application/support/company";
import { adviser, as, audited, mailTo, member, now, owner, person, useDatabase } from "../application/support/world";

useDatabase();

const stored = (id: string) => prisma().company.findUniqueOrThrow({ where: { id } });

describe("a new company", () => {
  it("belongs to whoever registers it, and is found by pieces of its names", async () => {
    const { companyId, userId } = await aCompany();
    const company = await stored(companyId);
    expect(company).toMatchObject({ name: profile.name, version: 1, codeVerifiedAt: null });
    expect(company.establishedOn?.toISOString()).toBe("2025-06-30T00:00:00.000Z");
    expect(company.searchTokens).toEqual(expect.arrayContaining(["海风", "软", "se"]));
    const people = await prisma().membership.findMany({ where: { companyId } });
    expect(people).toMatchObject([{ userId, role: "owner", endedAt: null }]);
    expect(await audited(companyId)).toEqual(["company.create"]);
  });

  it("with a code that another one claims is heard, not merged, and both sides are told", async () => {
    const first = await aCompany({ code: "91210231MA0DEM013F" });
    const second = await aCompany({ code: "91210231MA0DEM013F" });
    expect((await stored(second.companyId)).code).toBe("91210231MA0DEM013F");
    const [toFirst] = await mailTo(first.email);
    const [toSecond] = await mailTo(second.email);
    expect(toFirst).toMatchObject({ kind: "company.codeAlsoClaimed" });
    expect(toSecond).toMatchObject({ kind: "company.codeClaimedBefore" });
    expect(toFirst?.text).toContain("intake will look at the business licence");
    expect(toFirst?.text).not.toContain(second.email);
  });
});

describe("a code under which a person has a company", () => {
  const code = "91210231MA0DEM021A";
  const refused = (companyId: string) => ({
    fields: { code: [`company.registeredAlready?${new URLSearchParams({ id: companyId, name: profile.name })}`] },
  });

  it("is refused for another company of theirs, also in two posts at once, and names the one they have", async () => {
    const founder = await person("founder");
    const ctx = as(founder.userId);
    const posts = [1, 2].map(() => createCompany(ctx, { ...profile, code }));
    const results = await Promise.allSettled(posts);
    const [made] = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    const [lost] = results.flatMap((result) => (result.status === "rejected" ? [result.reason as unknown] : []));
    expect(made).toBeDefined();
    expect(lost).toMatchObject(refused(made ?? ""));
    expect(await prisma().company.count({ where: { code } })).toBe(1);
    const other = await createCompany(ctx, { ...profile, name: "别的公司" });
    const edit = { companyId: other, version: 1, profile: { ...profile, code } };
    await expect(editCompany(owner(founder.userId, other), edit)).rejects.toMatchObject(refused(made ?? ""));
    expect((await stored(other)).code).toBeNull();
  });

  it("is heard from whoever has left that company, as from anybody else", async () => {
    const { companyId, userId } = await aCompany({ code: "91210213MA0DEM03X0" });
    const stays = {
      id: newId(),
      companyId,
      userId: (await person("stays")).userId,
      role: "owner",
      createdAt: now,
    } as const;
    await prisma().membership.create({ data: stays });
    await prisma().membership.updateMany({ where: { companyId, userId }, data: { endedAt: now } });
    await createCompany(as(userId), { ...profile, code: "91210213MA0DEM03X0" });
    expect(await prisma().company.count({ where: { code: "91210213MA0DEM03X0" } })).toBe(2);
  });
});

describe("editing a company", () => {
  it("changes it, its search tokens and its version", async () => {
    const { companyId, ctx } = await aCompany();
    await editCompany(ctx, { companyId, version: 1, profile: { ...profile, name: "大连山风有限公司" } });
    const company = await stored(companyId);
    expect(company).toMatchObject({ name: "大连山风有限公司", version: 2 });
    expect(company.searchTokens).toContain("山风");
    expect(company.searchTokens).not.toContain("海风");
    expect(await audited(companyId)).toEqual(["company.create", "company.edit"]);
  });

  it("is refused on a version that has been overtaken, and shows what stands", async () => {
    const { companyId, ctx } = await aCompany();
    await editCompany(ctx, { companyId, version: 1, profile: { ...profile, insuredStaff: 5 } });
    const late = editCompany(ctx, { companyId, version: 1, profile: { ...profile, insuredStaff: 9 } });
    await expect(late).rejects.toBeInstanceOf(StaleVersion);
    await expect(late).rejects.toMatchObject({ readAt: 1, current: { version: 2, profile: { insuredStaff: 5 } } });
    expect((await stored(companyId)).insuredStaff).toBe(5);
  });

  it("is refused to one of two who save the same version at the same moment", async () => {
    const { companyId, ctx } = await aCompany();
    const edits = [6, 7].map((insuredStaff) =>
      editCompany(ctx, { companyId, version: 1, profile: { ...profile, insuredStaff } }),
    );
    const outcomes = await Promise.allSettled(edits);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await stored(companyId)).version).toBe(2);
  });

  it("is for owner, member and adviser; for others the company is not there", async () => {
    const { companyId } = await aCompany();
    const other = await aCompany();
    const helper = await person("helper");
    const edit = { companyId, profile };
    await editCompany(member(helper.userId, companyId), { ...edit, version: 1 });
    await editCompany(adviser(helper.userId, companyId, ["edit"]), { ...edit, version: 2 });
    await expect(editCompany(other.ctx, { ...edit, version: 3 })).rejects.toBeInstanceOf(NotFound);
    const zone = { grants: [{ role: "intake", zoneIds: "all" }] } as const;
    await expect(editCompany(as(helper.userId, zone), { ...edit, version: 3 })).rejects.toBeInstanceOf(Forbidden);
    expect((await stored(companyId)).version).toBe(3);
  });

  it("leaves a code alone that intake has seen", async () => {
    const { companyId, ctx } = await aCompany({ code: "91210231MA0DEM021A" });
    await prisma().company.update({ where: { id: companyId }, data: { codeVerifiedAt: now } });
    const change = editCompany(ctx, { companyId, version: 1, profile: { ...profile, code: "91210213MA0DEM03X0" } });
    await expect(change).rejects.toMatchObject({ reason: "company.codeVerified" });
    expect((await stored(companyId)).code).toBe("91210231MA0DEM021A");
  });
});
