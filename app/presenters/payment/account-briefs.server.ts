import { type AccountBrief, type OwnerBrief, readOwnerBriefs } from "~/data/payment/bank-accounts.reader.server";
import { type AccountOwner, type AccountStanding, accountStandingOf } from "~/domain/payment/bank-account";

/** How an owner stands at a glance, with the account that says so; null where there is none. */
export interface OwnerAccount {
  readonly standing: AccountStanding;
  readonly account: AccountBrief | null;
  /** Whether payments wait for what its own side has to do. */
  readonly missing: boolean;
}

const itsTurn: readonly AccountStanding[] = ["none", "begun", "refused"];

/** Of each of these owners, by its id; what is only begun is for its own side. For who was found to reach them. */
export async function ownerAccounts(
  kind: AccountOwner["kind"],
  ids: readonly string[],
  side: "own" | "officials",
): Promise<ReadonlyMap<string, OwnerAccount>> {
  const found = await readOwnerBriefs(kind, ids);
  return new Map(found.map((brief) => [brief.ownerId, ownerAccount(brief, side)]));
}

function ownerAccount({ paid, accounts }: OwnerBrief, side: "own" | "officials"): OwnerAccount {
  const own = side === "own" ? accounts : accounts.filter(({ state }) => state !== "begun");
  const standing = accountStandingOf(own);
  const shown = own.find(({ state }) => state === "inForce") ?? own[0] ?? null;
  return { standing, account: standing === "none" ? null : shown, missing: paid && itsTurn.includes(standing) };
}
