import { pathTo } from "~/addresses/path-to";
import type { ChangeCase } from "~/data/change/change-case.server";
import { companyContacts } from "~/data/company/contacts.server";
import type { Tx } from "~/data/kernel/db.server";
import type { RequestContext } from "~/platform/context";
import { portalLink } from "../access/account-mail.server";
import { tell, type To } from "../audit/tell.server";
import { type ChangeMail, changeMail, type FounderChangeMail, type OfficialChangeMail } from "./texts";

type About = Pick<ChangeMail, "due" | "points" | "approvals">;
type Told = Pick<ChangeCase, "id" | "reference" | "kind" | "awardReference" | "companyId" | "companyName" | "content">;

const mailAbout = (found: Told, kind: ChangeMail["kind"], link: string, about: About): ChangeMail => ({
  kind,
  reference: found.reference,
  change: found.kind,
  award: found.awardReference,
  company: found.companyName,
  program: found.content.name,
  link: portalLink(link),
  ...about,
});

/** Queues the mail about a step of a change for everybody on the founder's side. */
export async function tellOfChange<Kind extends FounderChangeMail>(
  tx: Tx,
  ctx: RequestContext & { readonly today: string },
  found: Told,
  kind: Kind,
  about: About = {},
): Promise<void> {
  const company = await companyContacts(tx, found.companyId, ctx.today);
  const mail = mailAbout(found, kind, pathTo("/founder/changes/:id", { id: found.id }), about);
  await tell<`change.${FounderChangeMail}`>(tx, ctx, `change.${kind}`, { company }, (locale) =>
    changeMail(locale, mail),
  );
}

/** Queues it for officials. */
export async function tellOfficialsOfChange<Kind extends OfficialChangeMail>(
  tx: Tx,
  ctx: RequestContext,
  found: Told,
  to: To<`change.${Kind}`>,
  kind: Kind,
  about: About = {},
): Promise<void> {
  const mail = mailAbout(found, kind, pathTo("/admin/changes/:id", { id: found.id }), about);
  await tell(tx, ctx, `change.${kind}`, to, (locale) => changeMail(locale, mail));
}
