import { pathTo } from "~/addresses/path-to";
import { officialsById } from "~/data/access/officials.server";
import { readLocales } from "~/data/import/companies.server";
import type { Tx } from "~/data/kernel/db.server";
import { queueMail } from "~/data/outbox/outbox.server";
import { createT } from "~/i18n/t.server";
import { portalLink } from "../access/account-mail.server";
import { mailTo } from "../audit/tell.server";

interface Invited {
  readonly name: string;
  readonly email: string;
  readonly token: string;
}

/** Queues the mail to the contacts of companies that were brought in: in their language where they have an account, else in the preparer's. */
export async function inviteContacts(
  tx: Tx,
  now: Date,
  preparedBy: string,
  invited: readonly Invited[],
): Promise<void> {
  const [preparer] = await officialsById(tx, [preparedBy]);
  const locales = await readLocales(
    tx,
    invited.map(({ email }) => email),
  );
  const mails = invited.flatMap(({ name: company, email, token }) => {
    const to = { userId: null, email, locale: locales.get(email) ?? preparer?.locale ?? "zh-CN" };
    const link = portalLink(pathTo("/founder/invitations", { token }));
    return mailTo("import.companyInvited", { invited: [to] }, (locale) => {
      const t = createT(locale, "import");
      return {
        subject: t("mail.companyInvited.subject", { company }),
        text: [t("mail.companyInvited.text", { company }), link, t("common:mail.signature")].join("\n\n"),
      };
    });
  });
  await queueMail(tx, now, mails);
}
