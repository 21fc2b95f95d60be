import { pathTo } from "~/addresses/path-to";
import { officialsOf } from "~/data/access/officials.server";
import { companyContacts } from "~/data/company/contacts.server";
import type { Tx } from "~/data/kernel/db.server";
import type { ClaimCase } from "~/data/month/item-claim/claim.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { createT } from "~/i18n/t.server";
import type { RequestContext } from "~/platform/context";
import { portalLink } from "../access/account-mail.server";
import { tell } from "../audit/tell.server";

/** What the company is told of a claim, and what officials are. */
export type ClaimMail = "moreAsked" | "decided" | "lapsed";
export type OfficialClaimMail = "toCheck" | "toDecide";

type Told = Pick<ClaimCase, "id" | "reference" | "awardReference" | "companyId" | "companyName" | "zoneId" | "content">;

/** Queues the mail about a step of a claim: for the company's people, or for those in its zone whose turn it is. */
export async function tellOfClaim(
  tx: Tx,
  ctx: RequestContext & { readonly today: string },
  found: Told,
  kind: ClaimMail | OfficialClaimMail,
): Promise<void> {
  const { id, reference, awardReference, companyId, companyName, zoneId, content } = found;
  const official = kind === "toCheck" || kind === "toDecide";
  const link = portalLink(official ? pathTo("/admin/claims/:id", { id }) : pathTo("/founder/claims/:id", { id }));
  const compose = (locale: Parameters<typeof createT>[0]) => {
    const t = createT(locale, "claim");
    const program = inLanguage(content.name, locale);
    const values = { claim: reference, award: awardReference, company: companyName, program };
    return {
      subject: t(`mail.${kind}.subject`, values),
      text: [t(`mail.${kind}.text`, values), link, t("common:mail.signature")].join("\n\n"),
    };
  };
  if (kind === "toCheck") {
    const reviewers = await officialsOf(tx, ["reviewer"], zoneId);
    await tell<"claim.toCheck">(tx, ctx, "claim.toCheck", { reviewers }, compose);
  } else if (kind === "toDecide") {
    const approvers = await officialsOf(tx, ["approver"], zoneId);
    await tell<"claim.toDecide">(tx, ctx, "claim.toDecide", { approvers }, compose);
  } else {
    const company = await companyContacts(tx, companyId, ctx.today);
    await tell<`claim.${ClaimMail}`>(tx, ctx, `claim.${kind}`, { company }, compose);
  }
}
