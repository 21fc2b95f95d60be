import { pathTo } from "~/addresses/path-to";
import type { UseCaseContext } from "~/data/access/context";
import type { Tx } from "~/data/kernel/db.server";
import type { MovementKind } from "~/domain/budget/movement";
import type { Fen } from "~/domain/kernel/money/fen";
import { formats } from "~/i18n/formats";
import { createT } from "~/i18n/t.server";
import { portalLink } from "../access/account-mail.server";
import { tell, type To } from "../audit/tell.server";

interface About {
  readonly id: string;
  readonly kind: MovementKind;
  readonly fen: Fen;
}

/** Queues the mail about a movement of the budget for these officials. */
export async function tellOfMovement<Told extends "prepared" | "released" | "refused">(
  tx: Tx,
  ctx: UseCaseContext,
  to: To<`budget.${Told}`>,
  told: Told,
  { id, kind, fen }: About,
): Promise<void> {
  const link = portalLink(pathTo("/admin/budgets/movements/:id", { id }));
  await tell(tx, ctx, `budget.${told}`, to, (locale) => {
    const t = createT(locale, "budget");
    const values = { movement: t(`movement.kind.${kind}`), amount: formats(locale).money(fen) };
    return {
      subject: t(`mail.${told}.subject`, values),
      text: [t(`mail.${told}.text`, values), link, t("common:mail.signature")].join("\n\n"),
    };
  });
}
