import type { UseCaseContext } from "~/data/access/context";
import { lockOffice, writeOffice } from "~/data/city/office.server";
import { transact } from "~/data/kernel/db.server";
import type { Office } from "~/domain/city/office";
import { StaleVersion } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";

/** Sets where people reach the office of the city; `version` is that at which it was read, 0 where it was never set. Refused where somebody set it meanwhile. */
export async function setOffice(ctx: UseCaseContext, { version, ...office }: Office & { readonly version: number }) {
  admit(ctx.actor, "office.manage", "anywhere");
  await transact(async (tx) => {
    const current = await lockOffice(tx);
    if ((current?.version ?? 0) !== version) throw new StaleVersion(version, current);
    await writeOffice(tx, office);
    await record(tx, ctx, { action: "office.set", subjectId: "city", data: { version: version + 1 } });
  });
}
