import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { unitRentForm } from "~/forms/space/places";
import { useT } from "~/i18n/react";
import { showRentForm } from "~/presenters/space/show-unit.server";
import { PageHeader } from "~/ui/primitives/page-header";
import { DependentsSection } from "~/ui/space/dependents";
import { RentForm } from "~/ui/space/rent-form";
import { titleOf } from "~/ui/title";
import { setUnitRent } from "~/use-cases/change/set-unit-rent.server";
import { onUnit } from "../_shared/space/on-place.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onUnit, ({ ctx, subject, locale }) =>
  showRentForm({ unit: subject, today: ctx.today, locale, operator: false }),
);

export const action = formAction(onUnit, unitRentForm, async ({ ctx, subject: { id } }, typed) => {
  const reported = await setUnitRent(ctx, { unitId: id, ...typed });
  const notice = reported > 0 ? "rentReported" : "rentSet";
  return redirect(pathTo("/admin/units/:id", { id }, { notice }), 303);
});

export default function UnitRent() {
  const t = useT("space");
  const { title, id, dependents, ...page } = useLoaderData<typeof loader>();
  const backHref = pathTo("/admin/units/:id", { id });
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("unit.rentEffect")}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/zones") },
          { label: t("field.label"), href: backHref },
        ]}
      />
      <DependentsSection dependents={dependents} />
      <RentForm {...page} answer={useActionData<typeof action>()} backHref={backHref} />
    </div>
  );
}
