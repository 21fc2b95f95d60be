import { pathTo } from "~/addresses/path-to";
import type { UseCaseContext } from "~/data/access/context";
import type { Tx } from "~/data/kernel/db.server";
import { kindOfMovement, type Movement } from "~/domain/budget/movement";
import { portalLink } from "../access/account-mail.server";
import { tell, type To } from "../audit/tell.server";
import { movementMail, type MovementMail } from "./texts";

/** Queues the mail about a movement of the budget for these officials. */
export async function tellOfMovement<Kind extends MovementMail["kind"]>(
  tx: Tx,
  ctx: UseCaseContext,
  to: To<`budget.${Kind}`>,
  kind: Kind,
  { id, fen, ...sides }: Movement<unknown> & { readonly id: string },
): Promise<void> {
  const link = portalLink(pathTo("/admin/budgets/movements/:id", { id }));
  const mail = { kind, movement: kindOfMovement(sides), fen, link };
  await tell(tx, ctx, `budget.${kind}`, to, (locale) => movementMail(locale, mail));
}
