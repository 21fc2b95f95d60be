import { pathTo } from "~/addresses/path-to";
import { companyContacts } from "~/data/company/contacts.server";
import type { Tx } from "~/data/kernel/db.server";
import type { DecisionCase } from "~/data/decision/case.server";
import { decisionMail } from "./texts";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { RequestContext } from "~/platform/context";
import { portalLink } from "../access/account-mail.server";
import { tell } from "../audit/tell.server";

/** Queues the mail about a decision for everybody on the founder's side; `begins` is the first day of what takes effect, if ahead. */
export async function tellFounders(
  tx: Tx,
  ctx: RequestContext & { readonly today: CivilDate },
  found: Pick<DecisionCase, "id" | "reference" | "companyId" | "content">,
  kind: "approved" | "rejected" | "effective",
  begins: CivilDate | null = null,
): Promise<void> {
  const link = portalLink(pathTo("/founder/applications/:id", { id: found.id }));
  const about = { kind, begins, reference: found.reference, program: found.content.name, link };
  const company = await companyContacts(tx, found.companyId, ctx.today);
  await tell(tx, ctx, `application.${kind}`, { company }, (locale) => decisionMail(locale, about));
}
