import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { movementStepForm } from "~/forms/budget/movement";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { showMovement } from "~/presenters/budget/show-movement.server";
import { MovementStepPage } from "~/ui/budget/movement-step-page";
import { titleOf } from "~/ui/title";
import { withdrawMovement } from "~/use-cases/budget/withdraw-movement.server";
import { onMovement } from "../_shared/budget/on-movement.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onMovement("budget.prepare"), ({ ctx, subject, locale }) => ({
  ...showMovement(ctx, subject, locale),
  title: createT(locale, "budget")("movement.withdrawTitle"),
}));

export const action = formAction(
  onMovement("budget.prepare"),
  movementStepForm,
  async ({ ctx, subject: { id: movementId } }, typed) => {
    await withdrawMovement(ctx, { movementId, ...typed });
    return redirect(pathTo("/admin/budgets/movements/:id", { id: movementId }, { notice: "withdrawn" }), 303);
  },
);

export default function Withdrawal() {
  const t = useT("budget");
  const page = useLoaderData<typeof loader>();
  return (
    <MovementStepPage
      {...page}
      step="withdraw"
      confirm={t("movement.withdraw")}
      answer={useActionData<typeof action>()}
    />
  );
}
