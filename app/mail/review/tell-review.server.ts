import { pathTo } from "~/addresses/path-to";
import { companyContacts } from "~/data/company/contacts.server";
import type { Tx } from "~/data/kernel/db.server";
import type { ReviewCase } from "~/data/review/case.server";
import { reviewMail, type ReviewMail } from "./texts";
import type { RequestContext } from "~/platform/context";
import { portalLink } from "../access/account-mail.server";
import { tell, type To } from "../audit/tell.server";

type About = Pick<ReviewMail, "due" | "points" | "approvals">;
type Told = Pick<ReviewCase, "id" | "reference" | "companyId" | "companyName" | "content">;

const mailAbout = (found: Told, kind: ReviewMail["kind"], link: string, about: About): ReviewMail => {
  const { reference, companyName: company, content } = found;
  return { kind, reference, company, program: content.name, link: portalLink(link), ...about };
};

/** Queues the mail about a step for everybody on the founder's side. */
export async function tellCompany(
  tx: Tx,
  ctx: RequestContext & { readonly today: string },
  found: Told,
  kind: "accepted" | "correctionsRequested" | "lapsed",
  about: About = {},
): Promise<void> {
  const company = await companyContacts(tx, found.companyId, ctx.today);
  const mail = mailAbout(found, kind, pathTo("/founder/applications/:id", { id: found.id }), about);
  await tell(tx, ctx, `application.${kind}`, { company }, (locale) => reviewMail(locale, mail));
}

/** Queues the mail about a case for officials. */
export async function tellOfficials<
  Kind extends "assigned" | "recommended" | "furtherApproval" | "approvalBegunAnew" | "conflictDeclared",
>(
  tx: Tx,
  ctx: RequestContext,
  found: Told,
  to: To<`application.${Kind}`>,
  kind: Kind,
  about: About = {},
): Promise<void> {
  const mail = mailAbout(found, kind, pathTo("/admin/applications/:id", { id: found.id }), about);
  await tell(tx, ctx, `application.${kind}`, to, (locale) => reviewMail(locale, mail));
}
