import { pathTo } from "~/addresses/path-to";
import type { HeldByApplication } from "~/data/application/handed.server";
import type { ApplicationHead, Due } from "~/data/application/application.server";
import { companyContacts } from "~/data/company/contacts.server";
import type { Tx } from "~/data/kernel/db.server";
import { applicationMail } from "./texts";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { UseCaseContext } from "~/data/access/context";
import { portalLink } from "../access/account-mail.server";
import { tell } from "../audit/tell.server";

interface Told {
  readonly head: ApplicationHead;
  readonly held: HeldByApplication;
  readonly program: LocalizedText;
  readonly due: Due | null;
}

/** Tells the founder's side, and the officer in charge where there is one, of a step that the founder's side has taken. */
export async function tellBothSides(
  tx: Tx,
  ctx: UseCaseContext,
  { head, held, program, due }: Told,
  kinds: { founders: "resubmitted" | "withdrawn"; officer: "answered" | "withdrawnForOfficer" },
): Promise<void> {
  const about = { reference: head.reference ?? "", company: held.companyName, program, due };
  const company = await companyContacts(tx, head.companyId, ctx.today);
  const officer = held.assignee ? [held.assignee] : [];
  await tell(tx, ctx, `application.${kinds.founders}`, { company }, (locale) =>
    applicationMail(locale, {
      ...about,
      kind: kinds.founders,
      link: portalLink(pathTo("/founder/applications/:id", { id: head.id })),
    }),
  );
  await tell(tx, ctx, `application.${kinds.officer}`, { officer }, (locale) =>
    applicationMail(locale, {
      ...about,
      kind: kinds.officer,
      link: portalLink(pathTo("/admin/applications/:id", { id: head.id })),
    }),
  );
}
