import type { UseCaseContext } from "~/data/access/context";
import { lockOffice, type StoredOffice } from "~/data/city/office.server";
import type { Tx } from "~/data/kernel/db.server";
import { NotFound, StaleVersion } from "~/platform/errors";
import { admit } from "../access/admit.server";

/** Whose office, the city's where `zoneId` is null, and the version at which it was read: 0 where there was none. */
export interface OfficeRead {
  readonly zoneId: string | null;
  readonly version: number;
}

/** What its audit entries are about. */
export const officeSubject = (zoneId: string | null) => ({ subjectId: zoneId ?? "city", zoneId });

/** Lets an administrator change an office that nobody changed meanwhile, and keeps others from it. Throws NotFound and StaleVersion. */
export async function holdOffice(
  tx: Tx,
  ctx: UseCaseContext,
  { zoneId, version }: OfficeRead,
): Promise<StoredOffice | null> {
  admit(ctx.actor, "office.manage", "anywhere");
  const current = await lockOffice(tx, zoneId);
  if (current === false) throw new NotFound();
  if ((current?.version ?? 0) !== version) throw new StaleVersion(version, current);
  return current;
}

/** The same of an office that must be there. */
export async function holdOfficeThere(tx: Tx, ctx: UseCaseContext, read: OfficeRead): Promise<StoredOffice> {
  const current = await holdOffice(tx, ctx, read);
  if (!current) throw new NotFound();
  return current;
}
