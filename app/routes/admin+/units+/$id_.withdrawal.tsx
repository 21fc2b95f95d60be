import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { placeStepForm } from "~/forms/space/places";
import { useT } from "~/i18n/react";
import { showWithdrawal } from "~/presenters/space/show-unit.server";
import { PlaceStepPage } from "~/ui/space/place-step-page";
import { titleOf } from "~/ui/title";
import { withdrawUnit } from "~/use-cases/space/withdraw-unit.server";
import { onUnit } from "../_shared/space/on-place.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onUnit, ({ ctx, subject, locale }) =>
  showWithdrawal({ unit: subject, today: ctx.today, locale, operator: false }),
);

export const action = formAction(onUnit, placeStepForm, async ({ ctx, subject: { id } }, typed) => {
  await withdrawUnit(ctx, { unitId: id, ...typed });
  return redirect(pathTo("/admin/units/:id", { id }, { notice: "withdrawn" }), 303);
});

export default function Withdrawal() {
  const t = useT("space");
  const { id, ...page } = useLoaderData<typeof loader>();
  const backHref = pathTo("/admin/units/:id", { id });
  return (
    <PlaceStepPage
      {...page}
      breadcrumbs={[
        { label: t("title"), href: pathTo("/admin/zones") },
        { label: t("field.label"), href: backHref },
      ]}
      backHref={backHref}
      effect={t("unit.withdrawEffect")}
      confirm={t("unit.withdraw")}
      answer={useActionData<typeof action>()}
    />
  );
}
