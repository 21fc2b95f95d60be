import { pathTo } from "~/addresses/path-to";
import type { Tx } from "~/data/kernel/db.server";
import type { MonthAward } from "~/data/month/month-award.server";
import type { Contact } from "~/data/outbox/contact";
import { createT } from "~/i18n/t.server";
import type { RequestContext } from "~/platform/context";
import { portalLink } from "../access/account-mail.server";
import { tell } from "../audit/tell.server";

/** What the company is told of the payments of an award. */
export type HoldMail = "held" | "letGo";

/** Queues the mail for the company; the reason is read on the page. */
export const tellOfHold = (
  tx: Tx,
  ctx: RequestContext,
  { id, reference, companyName }: Pick<MonthAward, "id" | "reference" | "companyName">,
  kind: HoldMail,
  company: readonly Contact[],
): Promise<void> =>
  tell<`award.${HoldMail}`>(tx, ctx, `award.${kind}`, { company }, (locale) => {
    const t = createT(locale, "month");
    const values = { award: reference, company: companyName };
    const link = portalLink(pathTo("/founder/awards/:id/months", { id }));
    return {
      subject: t(`mail.${kind}.subject`, values),
      text: [t(`mail.${kind}.text`, values), link, t("common:mail.signature")].join("\n\n"),
    };
  });
