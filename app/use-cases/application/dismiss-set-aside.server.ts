import { readSetAside, writeSetAside } from "~/data/application/draft.server";
import { transact } from "~/data/kernel/db.server";
import { asideId } from "~/domain/program/form/aside-steps";
import type { UseCaseContext } from "~/data/access/context";
import { openForEditing } from "./open-application.server";

/** Forgets answers that were set aside and that the founder needs no more, by their ids (`asideId`); others stay. */
export function dismissSetAside(
  ctx: UseCaseContext,
  { applicationId, ids }: { readonly applicationId: string; readonly ids: readonly string[] },
): Promise<void> {
  return transact(async (tx) => {
    const found = await openForEditing(tx, ctx, applicationId);
    const aside = await readSetAside(tx, found.id);
    await writeSetAside(
      tx,
      found.id,
      aside.filter((each) => !ids.includes(asideId(each))),
    );
  });
}
