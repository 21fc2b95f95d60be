import { type AccountBrief, readAccountBriefs } from "~/data/payment/bank-accounts.reader.server";
import { type AccountOwner, type AccountStanding, accountStandingOf } from "~/domain/payment/bank-account";

/** How an owner stands at a glance, with the account that says so; null where there is none. */
export interface OwnerAccount {
  readonly standing: AccountStanding;
  readonly account: Omit<AccountBrief, "ownerId"> | null;
}

/** Of each of these owners, by its id; what is only begun is for its own side. For who was found to reach them. */
export async function ownerAccounts(
  kind: AccountOwner["kind"],
  ids: readonly string[],
  side: "own" | "officials",
): Promise<ReadonlyMap<string, OwnerAccount>> {
  const found = await readAccountBriefs(kind, ids);
  const briefs = side === "own" ? found : found.filter(({ state }) => state !== "begun");
  return new Map(ids.map((id) => [id, ownerAccount(briefs.filter(({ ownerId }) => ownerId === id))]));
}

function ownerAccount(own: readonly AccountBrief[]): OwnerAccount {
  const standing = accountStandingOf(own);
  const [latest] = own;
  const shown = own.find(({ state }) => state === "inForce") ?? latest;
  if (!shown || standing === "none") return { standing, account: null };
  const { ownerId: _, ...account } = shown;
  return { standing, account };
}
