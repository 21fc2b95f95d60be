import { pathTo } from "~/addresses/path-to";
import { companyContacts } from "~/data/company/contacts.server";
import { type CompanyProfile, otherClaims, ownCompanyOfCode } from "~/data/company/company.server";
import { isOwnerless } from "~/data/company/ownership.server";
import type { Tx } from "~/data/kernel/db.server";
import { errorValue } from "~/i18n/error-text";
import { companyMail } from "~/mail/company/texts";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { portalLink } from "~/mail/access/account-mail.server";
import { tell } from "~/mail/audit/tell.server";

/** Refuses a code under which the person has a company already: it is that one, with `id` and `name` for a link to it. */
export async function refuseOwnCode(
  tx: Tx,
  { actor }: UseCaseContext,
  { code }: Pick<CompanyProfile, "code">,
  except: string | null = null,
): Promise<void> {
  const own = code && (await ownCompanyOfCode(tx, { userId: actor.userId, code, except }));
  if (own) throw new Refusal("invalid", {}, { code: [errorValue("company.registeredAlready", own)] });
}

/** Refuses to register anew what is here and has no owner: its owner is asked to be confirmed. With the code for a link there. */
export async function refuseOwnerless(tx: Tx, { code }: Pick<CompanyProfile, "code">): Promise<void> {
  if (code && (await isOwnerless(tx, code)))
    throw new Refusal("invalid", {}, { code: [errorValue("company.ownerless", { code })] });
}

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
  const link = portalLink(pathTo("/founder/companies/:id", { id: company.id }));
  await tell(tx, ctx, "company.codeClaimedBefore", { company: own }, (locale) =>
    companyMail(locale, { kind: "codeClaimedBefore", company: name, link }),
  );
  for (const other of others) {
    const contacts = await companyContacts(tx, other, ctx.today);
    const theirs = portalLink(pathTo("/founder/companies/:id", { id: other }));
    await tell(tx, ctx, "company.codeAlsoClaimed", { otherCompanies: contacts }, (locale) =>
      companyMail(locale, { kind: "codeAlsoClaimed", company: code ?? "", link: theirs }),
    );
  }
}
