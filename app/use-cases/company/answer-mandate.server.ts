import { pathTo } from "~/addresses/path-to";
import { insertMandate } from "~/data/company/mandates.server";
import { currentMembers } from "~/data/company/members.server";
import { transact } from "~/data/kernel/db.server";
import { answerOffer } from "~/data/access/mandate-offers.server";
import { normalEmail } from "~/data/access/people.server";
import { companyMail } from "~/mail/company/texts";
import { NotFound, Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { lockOffer } from "./mandate-offer.server";
import { portalLink } from "~/mail/access/account-mail.server";
import { record } from "../audit/record.server";
import { tell } from "~/mail/audit/tell.server";

export interface MandateAnswer {
  readonly offerId: string;
  /** The confirmed address of whoever answers; the offer must have gone to it. */
  readonly email: string;
  readonly answer: "accepted" | "declined";
}

/**
 * Accepts or declines an offered mandate, and tells the owners. Accepted, it holds from today on and takes the place of an earlier
 * one of the same adviser. Returns the company's id.
 */
export function answerMandate(ctx: UseCaseContext, { offerId, email, answer }: MandateAnswer): Promise<string> {
  return transact(async (tx) => {
    const { userId } = ctx.actor;
    const { offer, company, open } = await lockOffer(tx, ctx, offerId);
    if (offer.email !== normalEmail(email)) throw new NotFound();
    if (!open) throw new Refusal("company.offerClosed");
    const { companyId, maySubmit, until } = offer;
    const members = await currentMembers(tx, companyId);
    await answerOffer(tx, offerId, answer, ctx.now);
    let mandateId: string | null = null;
    if (answer === "accepted") {
      if (members.some((member) => member.userId === userId)) throw new Refusal("company.adviserIsMember");
      const terms = { companyId, adviserId: userId, maySubmit, from: ctx.today, until };
      mandateId = await insertMandate(tx, { ...terms, grantedBy: offer.offeredBy, now: ctx.now });
    }
    const kind = answer === "accepted" ? "mandateAccepted" : "mandateDeclined";
    const link = portalLink(pathTo("/founder/companies/:id", { id: companyId }));
    const owners = members.filter(({ role }) => role === "owner");
    await tell(tx, ctx, `mandate.${answer}`, { owners }, (locale) =>
      companyMail(locale, { kind, company: company.profile.name, link }),
    );
    await (mandateId
      ? record(tx, ctx, {
          action: "mandate.accept",
          subjectId: companyId,
          data: { offerId, mandateId, adviserId: userId },
        })
      : record(tx, ctx, { action: "mandate.decline", subjectId: companyId, data: { offerId } }));
    return companyId;
  });
}
