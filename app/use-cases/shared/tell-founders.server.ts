import { companyContacts } from "~/data/company-contacts.server";
import type { Tx } from "~/data/db.server";
import type { DecisionCase } from "~/data/decision-case.server";
import { decisionMail } from "~/letters/mail/decision";
import type { UseCaseContext } from "../context.server";
import { portalLink } from "./account-mail.server";
import { tell } from "./tell.server";

/** Queues the mail about a decision for everybody on the founder's side. */
export async function tellFounders(
  tx: Tx,
  ctx: UseCaseContext,
  found: DecisionCase,
  kind: "approved" | "rejected",
): Promise<void> {
  const link = portalLink(`/founder/applications/${found.id}`);
  const about = { kind, reference: found.reference, program: found.content.name, link };
  const contacts = await companyContacts(tx, found.companyId, ctx.today);
  await tell(tx, ctx, `application.${kind}`, contacts, (locale) => decisionMail(locale, about));
}
