import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { movementRefusalForm } from "~/forms/budget/movement";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { showMovement } from "~/presenters/budget/show-movement.server";
import { MovementStepPage } from "~/ui/budget/movement-step-page";
import { titleOf } from "~/ui/title";
import { refuseMovement } from "~/use-cases/budget/refuse-movement.server";
import { onMovement } from "../_shared/budget/on-movement.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onMovement("budget.release"), ({ ctx, subject, locale }) => ({
  ...showMovement(ctx, subject, locale),
  title: createT(locale, "budget")("movement.refuseTitle"),
}));

export const action = formAction(
  onMovement("budget.release"),
  movementRefusalForm,
  async ({ ctx, subject: { id: movementId } }, typed) => {
    await refuseMovement(ctx, { movementId, ...typed });
    return redirect(pathTo("/admin/budgets/movements/:id", { id: movementId }, { notice: "refused" }), 303);
  },
  { form: "text" },
);

export default function Refusal() {
  const t = useT("budget");
  const page = useLoaderData<typeof loader>();
  return (
    <MovementStepPage {...page} step="refuse" confirm={t("movement.refuse")} answer={useActionData<typeof action>()} />
  );
}
