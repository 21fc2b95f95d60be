import { companyContacts } from "~/data/company-contacts.server";
import { type CompanyProfile, otherClaims } from "~/data/company.server";
import type { Tx } from "~/data/db.server";
import { companyMail } from "~/letters/mail/company";
import type { UseCaseContext } from "../context.server";
import { portalLink } from "./account-mail.server";
import { tell } from "./tell.server";

/**
 * A code is not a proof: whoever claims one that another company claims too is heard, both sides are told that intake
 * will look at the licence, and neither learns who the other is.
 */
export async function tellOfOtherClaims(
  tx: Tx,
  ctx: UseCaseContext,
  company: { id: string; profile: CompanyProfile },
): Promise<void> {
  const { code, name } = company.profile;
  const others = code ? await otherClaims(tx, code, company.id) : [];
  if (others.length === 0) return;
  const own = await companyContacts(tx, company.id, ctx.today);
  const link = portalLink(`/founder/companies/${company.id}`);
  await tell(tx, ctx, "company.codeClaimedBefore", own, (locale) =>
    companyMail(locale, { kind: "codeClaimedBefore", company: name, link }),
  );
  for (const other of others) {
    const contacts = await companyContacts(tx, other, ctx.today);
    const theirs = portalLink(`/founder/companies/${other}`);
    await tell(tx, ctx, "company.codeAlsoClaimed", contacts, (locale) =>
      companyMail(locale, { kind: "codeAlsoClaimed", company: code ?? "", link: theirs }),
    );
  }
}
