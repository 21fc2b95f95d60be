import type { MandateOffer } from "~/domain/access/mandate-offer";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { newId } from "~/platform/ids";
import { civilOrNull, dateColumn } from "../kernel/civil";
import type { Tx } from "../kernel/db.server";

export interface OfferTerms {
  readonly companyId: string;
  /** In lower case. */
  readonly email: string;
  readonly maySubmit: boolean;
  /** First day on which the mandate would no longer hold, or null. */
  readonly until: CivilDate | null;
  readonly offeredBy: string;
}

export interface StoredOffer extends OfferTerms, MandateOffer {
  readonly id: string;
}

/** Writes an offer in place of an open one of this company to this address. Returns its id. */
export async function insertOffer(
  tx: Tx,
  { until, ...terms }: OfferTerms,
  { now, expiresAt }: { now: Date; expiresAt: Date },
): Promise<string> {
  const { companyId, email } = terms;
  await tx.mandateOffer.updateMany({
    where: { companyId, email, answer: null },
    data: { answer: "withdrawn", answeredAt: now },
  });
  const id = newId();
  await tx.mandateOffer.create({
    data: { ...terms, id, toOn: until && dateColumn(until), createdAt: now, expiresAt },
    select: { id: true },
  });
  return id;
}

/** An offer; null when there is none. Lock its company first where the answer decides. */
export async function readOffer(tx: Tx, id: string): Promise<StoredOffer | null> {
  const row = await tx.mandateOffer.findUnique({ where: { id } });
  return row && { ...row, until: civilOrNull(row.toOn) };
}

/** Records what became of an offer. */
export async function answerOffer(
  tx: Tx,
  id: string,
  answer: NonNullable<MandateOffer["answer"]>,
  now: Date,
): Promise<void> {
  await tx.mandateOffer.update({ where: { id }, data: { answer, answeredAt: now }, select: { id: true } });
}
