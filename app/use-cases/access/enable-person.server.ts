import { transact } from "~/data/kernel/db.server";
import { setDisabled } from "~/data/access/people.server";
import { StaleVersion } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { managedPerson } from "./managed-person.server";
import { record } from "../audit/record.server";

/** Lets somebody in again who was shut out. */
export function enablePerson(
  ctx: UseCaseContext,
  { userId, version }: { userId: string; version: number },
): Promise<void> {
  return transact(async (tx) => {
    const account = await managedPerson(tx, ctx, userId);
    if (account.version !== version) throw new StaleVersion(version, { version: account.version });
    await setDisabled(tx, userId, null);
    await record(tx, ctx, { action: "person.enable", subjectId: userId });
  });
}
