import { prisma, rows } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { usccCheckCharacter } from "~/domain/company/uscc";
import { acceptCompanyInvitation } from "~/use-cases/company/accept-company-invitation.server";
import { answerMandate } from "~/use-cases/company/answer-mandate.server";
import { askOwnership } from "~/use-cases/company/ask-ownership.server";
import { confirmOwnership } from "~/use-cases/company/confirm-ownership.server";
import { keepCompanyFile } from "~/use-cases/company/keep-company-file.server";
import { recordLicence } from "~/use-cases/company/record-licence.server";
import { refuseOwnership } from "~/use-cases/company/refuse-ownership.server";
import { scanCompanyFiles } from "~/use-cases/company/scan-company-files.server";
import { createCompany } from "~/use-cases/company/create-company.server";
import { editCompany } from "~/use-cases/company/edit-company.server";
import { endMembership } from "~/use-cases/company/end-membership.server";
import { giveUpMandate } from "~/use-cases/company/give-up-mandate.server";
import { inviteMember } from "~/use-cases/company/invite-member.server";
import { offerMandate } from "~/use-cases/company/offer-mandate.server";
import { revokeMandate } from "~/use-cases/company/revoke-mandate.server";
import { withdrawMandateOffer } from "~/use-cases/company/withdraw-mandate-offer.server";
import { withdrawOwnership } from "~/use-cases/company/withdraw-ownership.server";
import { tokenMailedTo } from "../access/people";
import { aCompany, profile } from "../application/support/company";
import { as, person, today, useDatabase } from "../application/support/world";
import { changesAtOnce, worksAtOnce } from "./at-once";

useDatabase();

const terms = { lastDay: null, maySubmit: false, locale: "en" } as const;

/** A company, and somebody who has nothing to do with it yet. */
const companyAndGuest = async () => ({ ...(await aCompany()), guest: await person("guest") });
type World = Awaited<ReturnType<typeof companyAndGuest>>;

const invite = ({ ctx, companyId, guest: { email } }: World) =>
  inviteMember(ctx, { companyId, email, role: "member", locale: "en" });
const offer = ({ ctx, companyId, guest: { email } }: World) => offerMandate(ctx, { companyId, email, ...terms });

/** What the guest accepts an invitation with. */
async function invited(world: World) {
  await invite(world);
  const { email } = world.guest;
  return { token: await tokenMailedTo(email), email };
}

/** What the guest accepts a mandate with. */
async function offered(world: World) {
  await offer(world);
  const { email } = world.guest;
  const { id: offerId } = await prisma().mandateOffer.findFirstOrThrow({ where: { email } });
  return { offerId, email, answer: "accepted" } as const;
}

worksAtOnce(companyAndGuest, {
  "company/create-company":
    ({ guest }) =>
    () =>
      createCompany(as(guest.userId), profile),
  "company/edit-company":
    ({ ctx, companyId }) =>
    () =>
      editCompany(ctx, { companyId, version: 1, profile: { ...profile, code: "91210231MA0DEM013F" } }),
  "company/invite-member": (world) => () => invite(world),
  "company/offer-mandate": (world) => () => offer(world),
});

/** Codes that no other world has. */
let made = 0;
function nextCode(): string {
  made += 1;
  const body = `91210231MA0Q${String(made).padStart(5, "0")}`;
  return body + usccCheckCharacter(body);
}

/** A company of a code that nobody owns, and a guest who asks to own it and shows something. */
async function claimed() {
  const world = await companyAndGuest();
  const { companyId, guest } = world;
  const code = nextCode();
  await rows("UPDATE company SET code = $2 WHERE id = $1", [companyId, code]);
  await rows("UPDATE membership SET ended_at = now() WHERE company_id = $1", [companyId]);
  const intake = as(newId(), { grants: [{ role: "intake", zoneIds: "all" }] });
  const asking = as(guest.userId);
  const ownershipId = await askOwnership(asking, { id: newId(), code, statement: "It is mine" });
  await keepCompanyFile(asking, { of: { ownershipId }, fileName: "licence.pdf", content: aPdf() });
  const { id: fileId } = await prisma().companyFile.findFirstOrThrow({ where: { ownershipId } });
  const another = as((await person("another")).userId);
  return { companyId, ownershipId, fileId, intake, asking, another, code };
}

async function* aPdf() {
  yield Promise.resolve(Buffer.from("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"));
}

changesAtOnce(claimed, {
  "company/ask-ownership":
    ({ another, code }) =>
    () =>
      askOwnership(another, { id: newId(), code, statement: "It is mine, too" }),
  "company/confirm-ownership":
    ({ intake, ownershipId }) =>
    () =>
      confirmOwnership(intake, { ownershipId }),
  "company/refuse-ownership":
    ({ intake, ownershipId }) =>
    () =>
      refuseOwnership(intake, { ownershipId, reasons: "The licence names somebody else" }),
  "company/withdraw-ownership":
    ({ asking, ownershipId }) =>
    () =>
      withdrawOwnership(asking, { ownershipId }),
  "company/record-licence": ({ intake, companyId, fileId, code }) => {
    const seen = { id: newId(), companyId, fileId, number: code, name: "海风软件", representative: "王海" };
    return () => recordLicence(intake, { ...seen, validFrom: "2025-01-01", validTo: null });
  },
});

worksAtOnce(claimed, {
  "company/scan-company-files": () => () => scanCompanyFiles(new Date()),
  "company/keep-company-file":
    ({ intake, companyId }) =>
    () =>
      keepCompanyFile(intake, { of: { companyId }, fileName: "licence.pdf", content: aPdf() }),
});

changesAtOnce(companyAndGuest, {
  "company/accept-company-invitation": async (world) => {
    const invitation = await invited(world);
    return () => acceptCompanyInvitation(as(world.guest.userId), invitation);
  },
  "company/answer-mandate": async (world) => {
    const answer = await offered(world);
    return () => answerMandate(as(world.guest.userId), answer);
  },
  "company/edit-company":
    ({ ctx, companyId }) =>
    () =>
      editCompany(ctx, { companyId, version: 1, profile: { ...profile, address: "大连市沙河口区" } }),
  "company/end-membership": async (world) => {
    const { ctx, companyId, guest } = world;
    await acceptCompanyInvitation(as(guest.userId), await invited(world));
    const where = { companyId, userId: guest.userId };
    const { id: membershipId } = await prisma().membership.findFirstOrThrow({ where });
    return () => endMembership(ctx, { companyId, membershipId });
  },
  "company/give-up-mandate": async (world) => {
    const { companyId, guest } = world;
    await answerMandate(as(guest.userId), await offered(world));
    const mandates = [{ companyId, from: today, until: null, rights: [], revokedAt: null }];
    return () => giveUpMandate(as(guest.userId, { mandates }), companyId);
  },
  "company/revoke-mandate": async (world) => {
    const { ctx, companyId, guest } = world;
    await answerMandate(as(guest.userId), await offered(world));
    const { id: mandateId } = await prisma().mandate.findFirstOrThrow({ where: { companyId } });
    return () => revokeMandate(ctx, { companyId, mandateId });
  },
  "company/withdraw-mandate-offer": async (world) => {
    const { offerId } = await offered(world);
    return () => withdrawMandateOffer(world.ctx, { companyId: world.companyId, offerId });
  },
});
