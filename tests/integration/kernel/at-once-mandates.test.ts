import { readOwnOffers } from "~/data/access/mandate-offers.reader.server";
import { answerMandate } from "~/use-cases/company/answer-mandate.server";
import { giveUpMandate } from "~/use-cases/company/give-up-mandate.server";
import { offerMandate } from "~/use-cases/company/offer-mandate.server";
import { aCompany } from "../application/support/company";
import { as, now, person, today, useDatabase } from "../application/support/world";
import { worksAtOnce } from "./at-once";

useDatabase();

/** A company with an adviser. */
async function advised() {
  const { ctx, companyId } = await aCompany();
  const { userId, email } = await person("adviser");
  await offerMandate(ctx, { companyId, email, lastDay: null, maySubmit: true, locale: "en" });
  const offerId = (await readOwnOffers(email, now, today)).at(-1)?.id ?? "";
  await answerMandate(as(userId), { offerId, email, answer: "accepted" });
  const mandates = [{ companyId, from: today, until: null, rights: [], revokedAt: null }];
  return { companyId, ctx: as(userId, { mandates }) };
}

worksAtOnce(advised, {
  "company/give-up-mandate": ({ ctx, companyId }) => giveUpMandate(ctx, companyId),
});
