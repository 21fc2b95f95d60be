import { on } from "~/auth/need";
import { ownSide } from "~/domain/access/sides";
import { debtorStepPages, isDebtorStep } from "~/domain/recovery/step-pages";
import { NotFound } from "~/platform/errors";
import { showRecovery } from "~/presenters/recovery/show-recovery.server";
import { admit } from "~/use-cases/access/admit.server";

/** What a company owes, as its side sees it. */
export const onOwnDebt = on("recovery.read", ({ ctx, actor, params, locale }) =>
  showRecovery({ ...ctx, actor: ownSide(actor) }, params["id"], locale, "founder"),
);

/** A step of it: for whom the matrix names, where the company itself owes. */
export const onOwnDebtStep = on("recovery.read", async (given) => {
  const { step: name } = given.params;
  if (!isDebtorStep(name)) throw new NotFound();
  const page = await onOwnDebt.open(given);
  admit(ownSide(given.actor), debtorStepPages[name].permission, { companyId: page.companyId });
  return { name, page };
});
