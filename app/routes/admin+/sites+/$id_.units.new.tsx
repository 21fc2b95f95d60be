import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { fenToYuanString } from "~/domain/kernel/money/fen";
import { newUnitForm } from "~/forms/space/places";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { floorChoices } from "~/presenters/space/show-unit.server";
import { PageHeader } from "~/ui/primitives/page-header";
import { UnitForm } from "~/ui/space/unit-form";
import { titleOf } from "~/ui/title";
import { createUnit } from "~/use-cases/space/create-unit.server";
import { onSite } from "../_shared/space/on-place.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onSite("unit.edit"), async ({ subject, locale }) => {
  const site = inLanguage(subject.name, locale);
  return {
    title: createT(locale, "space")("unit.newTitle", { site }),
    id: subject.id,
    site,
    floors: await floorChoices(subject.id),
    usualRent: fenToYuanString(subject.rent),
  };
});

export const action = formAction(
  onSite("unit.edit"),
  newUnitForm,
  async ({ ctx, subject }, { floorId = null, ...typed }) => {
    const { id } = await createUnit(ctx, { siteId: subject.id, floorId, ...typed });
    return redirect(pathTo("/admin/units/:id", { id }, { notice: "created" }), 303);
  },
);

export default function NewUnit() {
  const t = useT("space");
  const { title, id, site, floors, usualRent } = useLoaderData<typeof loader>();
  const backHref = pathTo("/admin/sites/:id", { id });
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/zones") },
          { label: site, href: backHref },
        ]}
      />
      <UnitForm
        answer={useActionData<typeof action>()}
        current={null}
        usualRent={usualRent}
        floors={floors}
        backHref={backHref}
      />
    </div>
  );
}
