import { pathTo } from "~/addresses/path-to";
import type { UseCaseContext } from "~/data/access/context";
import type { Tx } from "~/data/kernel/db.server";
import { createT } from "~/i18n/t.server";
import { portalLink } from "../access/account-mail.server";
import { tell, type To } from "../audit/tell.server";

/** Queues the mail about a run that waits for whoever may release it; it names no payee and no amount. */
export async function tellOfRun(
  tx: Tx,
  ctx: UseCaseContext,
  to: To<"payment.runPrepared">,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  const link = portalLink(pathTo("/admin/payments/:id", { id }));
  await tell(tx, ctx, "payment.runPrepared", to, (locale) => {
    const t = createT(locale, "payment");
    return {
      subject: t("mail.runPrepared.subject", { run: name }),
      text: [t("mail.runPrepared.text", { run: name }), link, t("common:mail.signature")].join("\n\n"),
    };
  });
}
