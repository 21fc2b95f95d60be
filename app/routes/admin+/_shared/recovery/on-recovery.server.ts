import { redirect } from "@remix-run/node";
import { pathTo } from "~/addresses/path-to";
import { on } from "~/auth/need";
import { can } from "~/domain/access/can";
import { officialSide } from "~/domain/access/sides";
import { isRecoveryStep, recoveryStepPages } from "~/domain/recovery/step-pages";
import { Forbidden, NotFound } from "~/platform/errors";
import { showRecovery } from "~/presenters/recovery/show-recovery.server";

/** The page of a recovery: not there for whom it is not theirs. */
export const onRecoveryPage = on("recovery.read", ({ ctx, actor, params, locale }) =>
  showRecovery({ ...ctx, actor: officialSide(actor) }, params["id"], locale, "admin"),
);

/** A step of it needs what the table of these steps says. */
export const onRecoveryStep = on("recovery.read", async (given) => {
  const { step: name } = given.params;
  if (!isRecoveryStep(name)) throw new NotFound();
  const page = await onRecoveryPage.open(given);
  const { permission } = recoveryStepPages[name];
  if (can(officialSide(given.actor), permission, { zoneId: page.zoneId }) !== "yes") throw new Forbidden(permission);
  return { name, page };
});

/** Back to the recovery, which says what was done. */
export const toRecovery = (id: string, notice: string) =>
  redirect(pathTo("/admin/recoveries/:id", { id }, { notice }), 303);
