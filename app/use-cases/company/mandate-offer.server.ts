import { type LockedCompany, lockCompany } from "~/data/company/company.server";
import type { Tx } from "~/data/kernel/db.server";
import { readOffer, type StoredOffer } from "~/data/access/mandate-offers.server";
import { offerState } from "~/domain/access/mandate-offer";
import { NotFound } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";

/** Locks the company of an offer, as everybody does who changes its offers, and reads the offer. Throws NotFound. */
export async function lockOffer(
  tx: Tx,
  { now, today }: UseCaseContext,
  offerId: string,
): Promise<{ offer: StoredOffer; company: LockedCompany; open: boolean }> {
  const found = await readOffer(tx, offerId);
  const company = found && (await lockCompany(tx, found.companyId));
  const offer = company && (await readOffer(tx, offerId));
  if (!offer) throw new NotFound();
  return { offer, company, open: offerState(offer, now, today) === "offered" };
}
