import { on } from "~/auth/need";
import { operatorSide } from "~/domain/access/sides";
import { isDebtorStep } from "~/domain/recovery/step-pages";
import { NotFound } from "~/platform/errors";
import { showRecovery } from "~/presenters/recovery/show-recovery.server";

/** What an operator owes, as its people see it. */
export const onOperatorDebt = on("recovery.read", ({ ctx, actor, params, locale }) =>
  showRecovery({ ...ctx, actor: operatorSide(actor) }, params["id"], locale, "operator"),
);

/** A step of it. */
export const onOperatorDebtStep = on("recovery.read", async (given) => {
  const { step: name } = given.params;
  if (!isDebtorStep(name)) throw new NotFound();
  return { name, page: await onOperatorDebt.open(given) };
});
