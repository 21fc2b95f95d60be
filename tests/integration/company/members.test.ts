import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { Forbidden, NotFound } from "~/platform/errors";
import { acceptCompanyInvitation } from "~/use-cases/company/accept-company-invitation.server";
import { endMembership } from "~/use-cases/company/end-membership.server";
import { inviteMember } from "~/use-cases/company/invite-member.server";
import { aCompany } from "../application/support/company";
import { as, audited, mailTo, member, now, person, useDatabase } from "../application/support/world";

useDatabase();

const invitationOf = async (email: string): Promise<string> => {
  const mail = (await mailTo(email)).filter(({ kind }) => kind === "company.invited").at(-1);
  return /invitations\?token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
};

const members = (companyId: string) =>
  prisma().membership.findMany({
    where: { companyId, endedAt: null },
    orderBy: { id: "asc" },
    select: { id: true, userId: true, role: true },
  });

describe("an invitation", () => {
  it("makes its person a member once, and tells the owner", async () => {
    const { companyId, ctx, email } = await aCompany();
    const guest = await person("guest");
    await inviteMember(ctx, { companyId, email: guest.email.toUpperCase(), role: "member", locale: "zh-CN" });
    const token = await invitationOf(guest.email);
    expect(await acceptCompanyInvitation(as(guest.userId), { token, email: guest.email })).toBe(companyId);
    expect(await members(companyId)).toMatchObject([{ role: "owner" }, { userId: guest.userId, role: "member" }]);
    expect((await mailTo(email)).map(({ kind }) => kind)).toEqual(["company.joined"]);
    expect(await audited(companyId)).toEqual(["company.create", "company.invite", "company.join"]);
    const again = acceptCompanyInvitation(as(guest.userId), { token, email: guest.email });
    await expect(again).rejects.toMatchObject({ reason: "linkExpired" });
  });

  it("opens only for the address it went to, and stays open for it", async () => {
    const { companyId, ctx } = await aCompany();
    const [guest, finder] = [await person("guest"), await person("finder")];
    await inviteMember(ctx, { companyId, email: guest.email, role: "member", locale: "en" });
    const token = await invitationOf(guest.email);
    const taken = acceptCompanyInvitation(as(finder.userId), { token, email: finder.email });
    await expect(taken).rejects.toMatchObject({ reason: "company.invitationOfAnother" });
    expect(await members(companyId)).toHaveLength(1);
    await acceptCompanyInvitation(as(guest.userId), { token, email: guest.email });
    expect(await members(companyId)).toHaveLength(2);
  });

  it("is replaced by a later one to the same company, not by one of another company", async () => {
    const [one, other] = [await aCompany(), await aCompany()];
    const guest = await person("guest");
    const invite = (from: typeof one) =>
      inviteMember(from.ctx, { companyId: from.companyId, email: guest.email, role: "member", locale: "en" });
    await invite(one);
    const replaced = await invitationOf(guest.email);
    await invite(other);
    const kept = await invitationOf(guest.email);
    await invite(one);
    const accept = (token: string) => acceptCompanyInvitation(as(guest.userId), { token, email: guest.email });
    await expect(accept(replaced)).rejects.toMatchObject({ reason: "linkExpired" });
    expect(await accept(kept)).toBe(other.companyId);
  });

  it("expires", async () => {
    const { companyId, ctx } = await aCompany();
    const guest = await person("guest");
    await inviteMember(ctx, { companyId, email: guest.email, role: "member", locale: "en" });
    const late = { ...as(guest.userId), now: new Date(now.getTime() + 15 * 86_400_000) };
    const token = await invitationOf(guest.email);
    await expect(acceptCompanyInvitation(late, { token, email: guest.email })).rejects.toMatchObject({
      reason: "linkExpired",
    });
  });

  it("is for an owner to give", async () => {
    const { companyId } = await aCompany();
    const invitation = { companyId, email: "x@example.cn", role: "owner", locale: "en" } as const;
    const helper = await person("helper");
    await expect(inviteMember(member(helper.userId, companyId), invitation)).rejects.toBeInstanceOf(Forbidden);
    await expect(inviteMember(as(helper.userId), invitation)).rejects.toBeInstanceOf(NotFound);
  });
});

describe("a membership", () => {
  it("is ended by an owner, and its person is told", async () => {
    const { companyId, ctx } = await aCompany();
    const guest = await person("guest");
    await inviteMember(ctx, { companyId, email: guest.email, role: "member", locale: "en" });
    await acceptCompanyInvitation(as(guest.userId), { token: await invitationOf(guest.email), email: guest.email });
    const [, joined] = await members(companyId);
    await endMembership(ctx, { companyId, membershipId: joined?.id ?? "" });
    expect(await members(companyId)).toHaveLength(1);
    expect((await mailTo(guest.email)).at(-1)?.kind).toBe("company.membershipEnded");
  });

  it("of the last owner stays, also when two owners end each other at once", async () => {
    const { companyId, ctx } = await aCompany();
    const [first] = await members(companyId);
    const lone = endMembership(ctx, { companyId, membershipId: first?.id ?? "" });
    await expect(lone).rejects.toMatchObject({ reason: "company.lastOwner" });
    const guest = await person("guest");
    await inviteMember(ctx, { companyId, email: guest.email, role: "owner", locale: "en" });
    await acceptCompanyInvitation(as(guest.userId), { token: await invitationOf(guest.email), email: guest.email });
    const both = await members(companyId);
    await Promise.allSettled(both.map(({ id }) => endMembership(ctx, { companyId, membershipId: id })));
    expect(await members(companyId)).toHaveLength(1);
  });

  it("of another company is not there", async () => {
    const [one, other] = [await aCompany(), await aCompany()];
    const [foreign] = await members(other.companyId);
    const ending = endMembership(one.ctx, { companyId: one.companyId, membershipId: foreign?.id ?? "" });
    await expect(ending).rejects.toBeInstanceOf(NotFound);
  });
});
