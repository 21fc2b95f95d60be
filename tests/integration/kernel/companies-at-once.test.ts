import { prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { changeLanguage } from "~/use-cases/access/change-language.server";
import { requestPasswordReset } from "~/use-cases/access/request-password-reset.server";
import { signOutEverywhere } from "~/use-cases/access/sign-out-everywhere.server";
import { signUp } from "~/use-cases/access/sign-up.server";
import { createCompany } from "~/use-cases/company/create-company.server";
import { editCompany } from "~/use-cases/company/edit-company.server";
import { inviteMember } from "~/use-cases/company/invite-member.server";
import { offerMandate } from "~/use-cases/company/offer-mandate.server";
import { withdrawMandateOffer } from "~/use-cases/company/withdraw-mandate-offer.server";
import { aCompany, profile } from "../application/support/company";
import { as, useDatabase } from "../application/support/world";
import { worksAtOnce } from "./at-once";

useDatabase();

const somebody = (): string => `${newId()}@example.test`;
const terms = { lastDay: null, maySubmit: false, locale: "en" } as const;

worksAtOnce(() => aCompany(), {
  "access/change-language": ({ ctx }) => changeLanguage(ctx, { locale: "en" }),
  "access/request-password-reset": ({ ctx, email }) => requestPasswordReset(ctx, { email }),
  "access/sign-out-everywhere": ({ ctx }) => signOutEverywhere(ctx),
  "access/sign-up": ({ ctx }) => signUp(ctx, { email: somebody(), name: "Somebody", locale: "en", to: "/founder" }),
  "company/create-company": ({ userId }) => createCompany(as(userId), profile),
  "company/edit-company": ({ ctx, companyId }) =>
    editCompany(ctx, { companyId, version: 1, profile: { ...profile, code: "91210231MA0DEM013F" } }),
  "company/invite-member": ({ ctx, companyId }) =>
    inviteMember(ctx, { companyId, email: somebody(), role: "member", locale: "en" }),
  "company/offer-mandate": ({ ctx, companyId }) => offerMandate(ctx, { companyId, email: somebody(), ...terms }),
  "company/withdraw-mandate-offer": async ({ ctx, companyId }) => {
    await offerMandate(ctx, { companyId, email: somebody(), ...terms });
    const { id: offerId } = await prisma().mandateOffer.findFirstOrThrow({ where: { companyId } });
    return withdrawMandateOffer(ctx, { companyId, offerId });
  },
});
