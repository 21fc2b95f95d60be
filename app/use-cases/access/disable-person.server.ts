import { transact } from "~/data/kernel/db.server";
import { setDisabled } from "~/data/access/people.server";
import { endSessionsOf } from "~/data/access/session.server";
import { StaleVersion } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { managedPerson } from "./managed-person.server";
import { record } from "../audit/record.server";

/** Shuts somebody else out at once. What they did stays; their roles come back when they are let in again. */
export function disablePerson(
  ctx: UseCaseContext,
  { userId, version }: { userId: string; version: number },
): Promise<void> {
  return transact(async (tx) => {
    const account = await managedPerson(tx, ctx, userId);
    if (account.version !== version) throw new StaleVersion(version, { version: account.version });
    await setDisabled(tx, userId, ctx.now);
    const sessions = await endSessionsOf(tx, userId, ctx.now);
    await record(tx, ctx, { action: "person.disable", subjectId: userId, data: { sessions } });
  });
}
