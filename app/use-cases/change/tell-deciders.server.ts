import type { UseCaseContext } from "~/data/access/context";
import { officialsOf } from "~/data/access/officials.server";
import type { Due } from "~/data/application/application.server";
import type { Tx } from "~/data/kernel/db.server";
import { tellOfficialsOfChange } from "~/mail/change/tell-change.server";

type Told = Parameters<typeof tellOfficialsOfChange>[2] & { readonly zoneId: string };

/** Tells the approvers of the zone, but for who proposes it, that a change waits for their decision. */
export async function tellDeciders(tx: Tx, ctx: UseCaseContext, change: Told, due: Due | null): Promise<void> {
  const all = await officialsOf(tx, ["approver"], change.zoneId);
  const approvers = all.filter(({ userId }) => userId !== ctx.actor.userId);
  await tellOfficialsOfChange(tx, ctx, change, { approvers }, "toDecide", { due });
}
