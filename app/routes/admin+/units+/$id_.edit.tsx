import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { unitForm } from "~/forms/space/places";
import { useT } from "~/i18n/react";
import { showUnitForm } from "~/presenters/space/show-unit.server";
import { PageHeader } from "~/ui/primitives/page-header";
import { UnitForm } from "~/ui/space/unit-form";
import { titleOf } from "~/ui/title";
import { editUnit } from "~/use-cases/space/edit-unit.server";
import { onUnit } from "../_shared/space/on-place.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onUnit, ({ ctx, subject, locale }) =>
  showUnitForm({ unit: subject, today: ctx.today, locale, operator: false }),
);

export const action = formAction(onUnit, unitForm, async ({ ctx, subject: { id } }, { floorId = null, ...typed }) => {
  await editUnit(ctx, { unitId: id, floorId, ...typed });
  return redirect(pathTo("/admin/units/:id", { id }, { notice: "saved" }), 303);
});

export default function EditUnit() {
  const t = useT("space");
  const { title, id, current, floors } = useLoaderData<typeof loader>();
  const backHref = pathTo("/admin/units/:id", { id });
  return (
    <div className="stack">
      <PageHeader
        title={t("unit.edit")}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/zones") },
          { label: title, href: backHref },
        ]}
      />
      <UnitForm answer={useActionData<typeof action>()} current={current} floors={floors} backHref={backHref} />
    </div>
  );
}
