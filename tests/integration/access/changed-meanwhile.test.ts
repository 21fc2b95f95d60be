import { expect, it } from "vitest";
import { transact, type Tx } from "~/data/kernel/db.server";
import { lockAccount, setDisabled, setPassword } from "~/data/access/people.server";
import { hashPassword } from "~/platform/secrets/password.server";
import { changePassword } from "~/use-cases/access/change-password.server";
import { disableSecondFactor } from "~/use-cases/access/disable-second-factor.server";
import { signIn } from "~/use-cases/access/sign-in.server";
import { enrolled } from "./enrolled";
import { contextOf, now, password, sessionsOf, useDatabase, visitor } from "./people";

useDatabase();

type Somebody = Awaited<ReturnType<typeof enrolled>> & { readonly email: string };

const another = "another battery of horses";
const enter = ({ email }: Somebody) => signIn(visitor(), { email, password, userAgent: null, replacing: null });

/** Begins what gives the password while the account is held, and changes the account once it waits. */
async function meanwhile(userId: string, change: (tx: Tx) => Promise<void>, begin: () => Promise<unknown>) {
  let told = (): void => undefined;
  const held = new Promise<void>((resolve) => (told = resolve));
  const changing = transact(async (tx) => {
    await lockAccount(tx, userId);
    told();
    const waiting = `SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))`;
    while ((await tx.rows(waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await change(tx);
  });
  await held;
  const [, begun] = await Promise.allSettled([changing, begin()]);
  await changing;
  if (begun.status === "rejected") throw begun.reason;
}

it.each<[string, (somebody: Somebody) => Promise<unknown>, string]>([
  ["signing in", enter, "credentials"],
  [
    "changing it",
    ({ userId, sessionId }) =>
      changePassword(contextOf(userId), { currentPassword: password, password: "a third one, for sure", sessionId }),
    "passwordWrong",
  ],
  ["removing the second factor", ({ userId }) => disableSecondFactor(contextOf(userId), { password }), "passwordWrong"],
])("a password that is changed while it is looked at is of no use for %s", async (name, begin, reason) => {
  const email = `${name.replaceAll(" ", "-")}@example.cn`;
  const somebody = { ...(await enrolled(email)), email };
  const hash = await hashPassword(another);
  const late = meanwhile(
    somebody.userId,
    (tx) => setPassword(tx, somebody.userId, hash),
    () => begin(somebody),
  );
  await expect(late).rejects.toMatchObject({ reason });
});

it("nobody signs in who is shut out while their password is looked at", async () => {
  const email = "shut-out@example.cn";
  const somebody = { ...(await enrolled(email)), email };
  const before = await sessionsOf(somebody.userId);
  const late = meanwhile(
    somebody.userId,
    (tx) => setDisabled(tx, somebody.userId, now),
    () => enter(somebody),
  );
  await expect(late).rejects.toMatchObject({ reason: "credentials" });
  expect(await sessionsOf(somebody.userId)).toHaveLength(before.length);
});
