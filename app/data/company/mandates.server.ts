import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { newId } from "~/platform/ids";
import { dateColumn } from "../kernel/civil";
import type { Tx } from "../kernel/db.server";

export interface MandateToWrite {
  readonly companyId: string;
  readonly adviserId: string;
  readonly maySubmit: boolean;
  readonly from: CivilDate;
  /** First day it no longer holds, or null. */
  readonly until: CivilDate | null;
  readonly grantedBy: string;
  readonly now: Date;
}

/** Writes a mandate; an adviser has one at a time, so that an unrevoked one before it ends here. Returns its id. */
export async function insertMandate(tx: Tx, mandate: MandateToWrite): Promise<string> {
  const { companyId, adviserId, maySubmit, from, until, grantedBy, now } = mandate;
  await tx.mandate.updateMany({
    where: { companyId, adviserId, revokedAt: null },
    data: { revokedAt: now, revokedBy: grantedBy },
  });
  const id = newId();
  await tx.mandate.create({
    data: {
      id,
      companyId,
      adviserId,
      maySubmit,
      fromOn: dateColumn(from),
      toOn: until && dateColumn(until),
      grantedBy,
      createdAt: now,
    },
    select: { id: true },
  });
  return id;
}

/** The mandate of an adviser for a company that is not revoked, or null: they have one at a time. */
export async function heldMandate(tx: Tx, companyId: string, adviserId: string): Promise<string | null> {
  const found = await tx.mandate.findFirst({ where: { companyId, adviserId, revokedAt: null }, select: { id: true } });
  return found?.id ?? null;
}

/** Revokes a mandate of the company. Returns the adviser, or null when it is not there or revoked already. */
export async function revokeMandateRow(
  tx: Tx,
  mandate: { id: string; companyId: string; revokedBy: string; now: Date },
): Promise<{ userId: string; email: string; locale: string } | null> {
  const { id, companyId, revokedBy, now } = mandate;
  const { count } = await tx.mandate.updateMany({
    where: { id, companyId, revokedAt: null },
    data: { revokedAt: now, revokedBy },
  });
  if (count === 0) return null;
  const { adviser } = await tx.mandate.findUniqueOrThrow({
    where: { id },
    select: { adviser: { select: { id: true, email: true, locale: true } } },
  });
  return { userId: adviser.id, email: adviser.email, locale: adviser.locale };
}
