import type { UseCaseContext } from "~/data/access/context";
import { asItStands } from "~/data/kernel/db.server";
import { readClaimAward } from "~/data/month/item-claim/claim.server";
import { knownCeilingsOf, readClaimsOf } from "~/data/month/item-claim/claims.reader.server";
import { can } from "~/domain/access/can";
import { leftToClaim } from "~/domain/award/ceilings";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";

/** The claims of an award that the reader was shown, with what is left of each ceiling. Throws NotFound where it takes none. */
export async function listClaimsOf({ actor }: Pick<UseCaseContext, "actor">, awardId: string, locale: Locale) {
  const award = await readClaimAward(asItStands, awardId);
  if (!award) throw new NotFound();
  const { companyId, zoneId, awardReference, content } = award;
  const [ceilings, claims] = await Promise.all([
    knownCeilingsOf(asItStands, awardId),
    readClaimsOf(awardId, { drafts: true }),
  ]);
  const years = ceilings.map((each) => ({ ...each, leftFen: leftToClaim(each) }));
  return {
    title: createT(locale, "claim")("list.ofAward", { award: awardReference }),
    id: awardId,
    reference: awardReference,
    program: inLanguage(content.name, locale),
    years,
    claims,
    mayBegin: years.some(({ leftFen }) => leftFen > 0) && can(actor, "claim.make", { companyId, zoneId }) === "yes",
  };
}
