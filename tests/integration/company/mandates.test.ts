import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { readCompanyPeople } from "~/data/company/company.reader.server";
import { readOwnOffers } from "~/data/access/mandate-offers.reader.server";
import { findRights } from "~/data/access/rights.server";
import { Forbidden, NotFound } from "~/platform/errors";
import { acceptCompanyInvitation } from "~/use-cases/company/accept-company-invitation.server";
import { answerMandate } from "~/use-cases/company/answer-mandate.server";
import { giveUpMandate } from "~/use-cases/company/give-up-mandate.server";
import { inviteMember } from "~/use-cases/company/invite-member.server";
import { type MandateToOffer, offerMandate } from "~/use-cases/company/offer-mandate.server";
import { revokeMandate } from "~/use-cases/company/revoke-mandate.server";
import { withdrawMandateOffer } from "~/use-cases/company/withdraw-mandate-offer.server";
import { aCompany } from "../application/support/company";
import { as, audited, mailTo, member, now, person, today, useDatabase } from "../application/support/world";

useDatabase();

type Company = Awaited<ReturnType<typeof aCompany>>;

const offer = ({ ctx, companyId }: Company, email: string, terms: Partial<MandateToOffer> = {}) =>
  offerMandate(ctx, { companyId, email, lastDay: null, maySubmit: false, locale: "zh-CN", ...terms });

/** The offers that wait for an address, the newest last. */
const waiting = (email: string) => readOwnOffers(email, now, today);

const answer = async (helper: { userId: string; email: string }, given: "accepted" | "declined", at = now) => {
  const offerId = (await waiting(helper.email)).at(-1)?.id ?? "";
  return answerMandate({ ...as(helper.userId), now: at }, { offerId, email: helper.email, answer: given });
};

const mandates = (companyId: string) => prisma().mandate.findMany({ where: { companyId }, orderBy: { id: "asc" } });
/** An adviser as they came while the mandate held. */
const advising = (userId: string, companyId: string) =>
  as(userId, { mandates: [{ companyId, from: today, until: null, rights: [], revokedAt: null }] });
const rightsOf = async (userId: string) => (await findRights(userId))?.mandates;

describe("a mandate that is offered", () => {
  it("gives no right and makes no tie before it is accepted", async () => {
    const company = await aCompany();
    const helper = await person("adviser");
    await offer(company, helper.email.toUpperCase(), { lastDay: "2026-06-30", maySubmit: true });
    expect(await rightsOf(helper.userId)).toEqual([]);
    expect(await mandates(company.companyId)).toEqual([]);
    expect(await answer(helper, "accepted")).toBe(company.companyId);
    expect(await rightsOf(helper.userId)).toMatchObject([
      { companyId: company.companyId, maySubmit: true, from: today, until: "2026-07-01", revokedAt: null },
    ]);
    expect((await mailTo(company.email)).map(({ kind }) => kind)).toEqual(["mandate.accepted"]);
    expect(await audited(company.companyId)).toEqual(["company.create", "mandate.offer", "mandate.accept"]);
  });

  it("leaves no tie when it is declined, and tells the owner", async () => {
    const company = await aCompany();
    const helper = await person("adviser");
    await offer(company, helper.email);
    await answer(helper, "declined");
    expect(await mandates(company.companyId)).toEqual([]);
    expect(await waiting(helper.email)).toEqual([]);
    expect((await mailTo(company.email)).map(({ kind }) => kind)).toEqual(["mandate.declined"]);
  });

  it("lets an earlier mandate hold until it is accepted, then takes its place", async () => {
    const company = await aCompany();
    const helper = await person("adviser");
    await offer(company, helper.email, { maySubmit: true });
    await answer(helper, "accepted");
    await offer(company, helper.email, { lastDay: "2026-06-30" });
    expect(await mandates(company.companyId)).toMatchObject([{ maySubmit: true, revokedAt: null }]);
    await answer(helper, "accepted");
    expect(await mandates(company.companyId)).toMatchObject([
      { maySubmit: true, revokedAt: now },
      { maySubmit: false, revokedAt: null },
    ]);
  });

  it("takes the place of an offer that waits", async () => {
    const company = await aCompany();
    const helper = await person("adviser");
    await offer(company, helper.email);
    const [first] = await waiting(helper.email);
    await offer(company, helper.email, { maySubmit: true });
    expect(await waiting(helper.email)).toMatchObject([{ maySubmit: true }]);
    const late = answerMandate(as(helper.userId), {
      offerId: first?.id ?? "",
      email: helper.email,
      answer: "accepted",
    });
    await expect(late).rejects.toMatchObject({ reason: "company.offerClosed" });
  });

  it.each(["2026-03-08", "2031-03-10"])(
    "is refused with the last day %s; what stood before stands",
    async (lastDay) => {
      const company = await aCompany();
      const helper = await person("adviser");
      await offer(company, helper.email);
      await answer(helper, "accepted");
      await expect(offer(company, helper.email, { lastDay })).rejects.toMatchObject({
        fields: { lastDay: ["company.mandateLastDay?from=2026-03-09&to=2031-03-09"] },
      });
      expect(await mandates(company.companyId)).toMatchObject([{ revokedAt: null }]);
      expect(await waiting(helper.email)).toEqual([]);
    },
  );

  it("expires after two weeks, and with its last day", async () => {
    const company = await aCompany();
    const helper = await person("adviser");
    await offer(company, helper.email);
    const late = new Date(now.getTime() + 14 * 86_400_000);
    await expect(answer(helper, "accepted", late)).rejects.toMatchObject({ reason: "company.offerClosed" });
    await offer(company, helper.email, { lastDay: today });
    expect(await readOwnOffers(helper.email, now, "2026-03-10")).toEqual([]);
  });

  it("is withdrawn by an owner", async () => {
    const company = await aCompany();
    const { companyId, ctx } = company;
    const helper = await person("adviser");
    await offer(company, helper.email);
    const [{ id: offerId } = { id: "" }] = await waiting(helper.email);
    const other = await aCompany();
    const foreign = withdrawMandateOffer(other.ctx, { companyId: other.companyId, offerId });
    await expect(foreign).rejects.toBeInstanceOf(NotFound);
    await withdrawMandateOffer(ctx, { companyId, offerId });
    const accepting = answerMandate(as(helper.userId), { offerId, email: helper.email, answer: "accepted" });
    await expect(accepting).rejects.toMatchObject({ reason: "company.offerClosed" });
    await expect(withdrawMandateOffer(ctx, { companyId, offerId })).rejects.toBeInstanceOf(NotFound);
  });

  it("is answered once: of acceptance and withdrawal at the same time one wins", async () => {
    const company = await aCompany();
    const { companyId, ctx } = company;
    const helper = await person("adviser");
    await offer(company, helper.email);
    const [{ id: offerId } = { id: "" }] = await waiting(helper.email);
    const results = await Promise.allSettled([
      withdrawMandateOffer(ctx, { companyId, offerId }),
      answerMandate(as(helper.userId), { offerId, email: helper.email, answer: "accepted" }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { answer: stands } = await prisma().mandateOffer.findUniqueOrThrow({ where: { id: offerId } });
    expect(await mandates(companyId)).toHaveLength(stands === "accepted" ? 1 : 0);
  });

  it("is there for its address alone", async () => {
    const company = await aCompany();
    const [helper, other] = [await person("adviser"), await person("other")];
    await offer(company, helper.email);
    const [{ id: offerId } = { id: "" }] = await waiting(helper.email);
    const stolen = answerMandate(as(other.userId), { offerId, email: other.email, answer: "accepted" });
    await expect(stolen).rejects.toBeInstanceOf(NotFound);
    expect(await waiting(other.email)).toEqual([]);
  });

  it("does not tell who has an account: the same mail and the same row on the company's page", async () => {
    const company = await aCompany();
    const helper = await person("adviser");
    await offer(company, helper.email);
    await offer(company, "nobody@example.cn");
    const { offers, mandates: shown } = await readCompanyPeople(company.ctx.actor, company.companyId, now);
    expect(shown).toEqual([]);
    expect(offers.map(({ email, ...rest }) => [email, Object.keys(rest)])).toEqual([
      [helper.email, ["id", "maySubmit", "until", "expiresAt"]],
      ["nobody@example.cn", ["id", "maySubmit", "until", "expiresAt"]],
    ]);
    expect((await mailTo("nobody@example.cn")).map(({ kind }) => kind)).toEqual(["mandate.offered"]);
    expect((await mailTo(helper.email)).map(({ kind }) => kind)).toEqual(["mandate.offered"]);
  });

  it("is for an owner to give, to somebody who is not of the company", async () => {
    const company = await aCompany();
    await expect(offer(company, company.email)).rejects.toMatchObject({ reason: "company.adviserIsMember" });
    const helper = await person("helper");
    const by = (ctx: Company["ctx"]) => offer({ ...company, ctx }, "x@example.cn");
    await expect(by(member(helper.userId, company.companyId))).rejects.toBeInstanceOf(Forbidden);
    await expect(by(as(helper.userId))).rejects.toBeInstanceOf(NotFound);
  });

  it("is not accepted by who has joined the company since", async () => {
    const company = await aCompany();
    const { companyId, ctx } = company;
    const helper = await person("helper");
    await offer(company, helper.email);
    await inviteMember(ctx, { companyId, email: helper.email, role: "member", locale: "en" });
    const [, invitation] = await mailTo(helper.email);
    const token = /token=([\w-]+)/.exec(invitation?.text ?? "")?.[1] ?? "";
    await acceptCompanyInvitation(as(helper.userId), { token, email: helper.email });
    await expect(answer(helper, "accepted")).rejects.toMatchObject({ reason: "company.adviserIsMember" });
    expect(await mandates(companyId)).toEqual([]);
    expect(await waiting(helper.email)).toHaveLength(1);
  });
});

describe("a mandate", () => {
  it("is revoked at once, once", async () => {
    const company = await aCompany();
    const { companyId, ctx } = company;
    const helper = await person("adviser");
    await offer(company, helper.email);
    await answer(helper, "accepted");
    const [mandate] = await mandates(companyId);
    await revokeMandate(ctx, { companyId, mandateId: mandate?.id ?? "" });
    expect((await mandates(companyId))[0]).toMatchObject({ revokedAt: now, revokedBy: ctx.actor.userId });
    await expect(revokeMandate(ctx, { companyId, mandateId: mandate?.id ?? "" })).rejects.toBeInstanceOf(NotFound);
    expect((await mailTo(helper.email)).at(-1)?.kind).toBe("mandate.revoked");
  });

  it("is given up by its adviser at once, once; the owners are told", async () => {
    const company = await aCompany();
    const { companyId, ctx } = company;
    const helper = await person("adviser");
    await offer(company, helper.email);
    await answer(helper, "accepted");
    await expect(giveUpMandate(ctx, companyId)).rejects.toBeInstanceOf(Forbidden);
    await giveUpMandate(advising(helper.userId, companyId), companyId);
    expect(await mandates(companyId)).toMatchObject([{ revokedAt: now, revokedBy: helper.userId }]);
    await expect(giveUpMandate(advising(helper.userId, companyId), companyId)).rejects.toBeInstanceOf(NotFound);
    expect((await mailTo(company.email)).map(({ kind }) => kind)).toEqual(["mandate.accepted", "mandate.givenUp"]);
    expect((await audited(companyId)).at(-1)).toBe("mandate.giveUp");
  });
});
