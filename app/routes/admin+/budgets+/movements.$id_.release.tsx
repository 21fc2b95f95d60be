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
import { releaseMovement } from "~/use-cases/budget/release-movement.server";
import { onMovement } from "../_shared/budget/on-movement.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onMovement("budget.release"), ({ ctx, subject, locale }) => ({
  ...showMovement(ctx, subject, locale),
  title: createT(locale, "budget")("movement.releaseTitle"),
}));

export const action = formAction(
  onMovement("budget.release"),
  movementStepForm,
  async ({ ctx, subject: { id: movementId } }, typed) => {
    await releaseMovement(ctx, { movementId, ...typed });
    return redirect(pathTo("/admin/budgets/movements/:id", { id: movementId }, { notice: "released" }), 303);
  },
);

export default function Release() {
  const t = useT("budget");
  const page = useLoaderData<typeof loader>();
  return (
    <MovementStepPage
      {...page}
      step="release"
      confirm={t("movement.release")}
      answer={useActionData<typeof action>()}
    />
  );
}
