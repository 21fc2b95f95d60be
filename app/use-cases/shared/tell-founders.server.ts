import { companyContacts } from "~/data/company-contacts.server";
import type { Tx } from "~/data/db.server";
import type { DecisionCase } from "~/data/decision-case.server";
import { queueMail } from "~/data/outbox.server";
import { isLocale } from "~/i18n/locale";
import { decisionMail } from "~/letters/mail/decision";
import { env } from "~/platform/env.server";
import type { UseCaseContext } from "../context.server";

/** Queues the mail about a decision for everybody on the founder's side, each in their language. */
export async function tellFounders(
  tx: Tx,
  ctx: UseCaseContext,
  found: DecisionCase,
  kind: "approved" | "rejected",
): Promise<void> {
  const contacts = await companyContacts(tx, found.companyId, ctx.today);
  const portal = env().PUBLIC_URL.replace(/\/$/, "");
  const about = { kind, reference: found.reference, program: found.content.name, portal, applicationId: found.id };
  await queueMail(
    tx,
    ctx.now,
    contacts.map((contact) => ({
      kind: `application.${kind}`,
      ...contact,
      ...decisionMail(isLocale(contact.locale) ? contact.locale : "en", about),
    })),
  );
}
