import { pathTo } from "~/addresses/path-to";
import { currentMembers } from "~/data/company/members.server";
import { lockCompany } from "~/data/company/company.server";
import { transact } from "~/data/kernel/db.server";
import { insertOffer } from "~/data/access/mandate-offers.server";
import { tell } from "~/mail/audit/tell.server";
import { findAccountByEmail, normalEmail } from "~/data/access/people.server";
import { inHours } from "~/domain/access/lifetimes";
import { isLastDay, latestLastDay, offerHours } from "~/domain/access/mandate-offer";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { errorValue } from "~/i18n/error-text";
import { isLocale, type Locale } from "~/i18n/locale";
import { companyMail } from "~/mail/company/texts";
import { NotFound, Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { admit } from "../access/admit.server";
import { portalLink } from "~/mail/access/account-mail.server";
import { record } from "../audit/record.server";

export interface MandateToOffer {
  readonly companyId: string;
  readonly email: string;
  /** Last day on which the adviser would act, or null for no end. */
  readonly lastDay: CivilDate | null;
  readonly maySubmit: boolean;
  /** In which the mail is written when the address has no account: that of the person who offers. */
  readonly locale: Locale;
}

/**
 * Offers an adviser a mandate by mail, in place of an offer that waits. An earlier mandate of theirs holds until they accept.
 * Whether the address has an account shows in no answer; the company's own people are known to it anyway.
 */
export function offerMandate(ctx: UseCaseContext, offer: MandateToOffer): Promise<void> {
  const { companyId, lastDay, maySubmit } = offer;
  const email = normalEmail(offer.email);
  return transact(async (tx) => {
    const company = await lockCompany(tx, companyId);
    if (!company) throw new NotFound();
    admit(ctx.actor, "company.manageMandates", { companyId });
    requireLastDay(lastDay, ctx.today);
    const members = await currentMembers(tx, companyId);
    if (members.some((member) => member.email === email)) {
      throw new Refusal("company.adviserIsMember", {}, { email: ["company.adviserIsMember"] });
    }
    const account = await findAccountByEmail(tx, email);
    const offerId = await insertOffer(
      tx,
      { companyId, email, maySubmit, until: lastDay && addDays(lastDay, 1), offeredBy: ctx.actor.userId },
      { now: ctx.now, expiresAt: inHours(ctx.now, offerHours) },
    );
    const locale = account && isLocale(account.locale) ? account.locale : offer.locale;
    const link = portalLink(pathTo("/founder/mandates/:offerId", { offerId }));
    const adviser = [{ userId: account?.id ?? null, email, locale }];
    await tell(tx, ctx, "mandate.offered", { adviser }, (language) =>
      companyMail(language, { kind: "mandateOffered", company: company.profile.name, link }),
    );
    await record(tx, ctx, {
      action: "mandate.offer",
      subjectId: companyId,
      data: { offerId, maySubmit, lastDay },
    });
  });
}

function requireLastDay(lastDay: CivilDate | null, today: CivilDate): void {
  if (!lastDay || isLastDay(lastDay, today)) return;
  const problem = errorValue("company.mandateLastDay", { from: today, to: latestLastDay(today) });
  throw new Refusal("company.mandateLastDay", {}, { lastDay: [problem] });
}
