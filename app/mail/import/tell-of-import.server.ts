import { pathTo } from "~/addresses/path-to";
import type { UseCaseContext } from "~/data/access/context";
import type { Tx } from "~/data/kernel/db.server";
import { createT } from "~/i18n/t.server";
import { portalLink } from "../access/account-mail.server";
import { tell, type To } from "../audit/tell.server";

type ImportMail = "prepared" | "released" | "refused" | "voided";

/** Queues the mail about an import for these officials. */
export async function tellOfImport<Kind extends ImportMail>(
  tx: Tx,
  ctx: UseCaseContext,
  to: To<`import.${Kind}`>,
  kind: Kind,
  { id, fileName: file, rows: count }: { readonly id: string; readonly fileName: string; readonly rows: number | null },
): Promise<void> {
  const link = portalLink(pathTo("/admin/imports/:id", { id }));
  await tell(tx, ctx, `import.${kind}`, to, (locale) => {
    const t = createT(locale, "import");
    const values = { file, count: count ?? 0 };
    return {
      subject: t(`mail.${kind as ImportMail}.subject`, values),
      text: [t(`mail.${kind as ImportMail}.text`, values), link, t("common:mail.signature")].join("\n\n"),
    };
  });
}
