import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { newZoneForm } from "~/forms/space/places";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { PageHeader } from "~/ui/primitives/page-header";
import { PlaceForm } from "~/ui/space/place-form";
import { titleOf } from "~/ui/title";
import { createZone } from "~/use-cases/space/create-zone.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("zone.manage", ({ locale }) => ({ title: createT(locale, "space")("zone.new") }));

export const action = formAction("zone.manage", newZoneForm, async ({ ctx }, typed) => {
  const { id } = await createZone(ctx, typed);
  return redirect(pathTo("/admin/zones/:id", { id }, { notice: "created" }), 303);
});

export default function NewZone() {
  const t = useT("space");
  const { title } = useLoaderData<typeof loader>();
  const backHref = pathTo("/admin/zones");
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("zone.newLead")} breadcrumbs={[{ label: t("title"), href: backHref }]} />
      <PlaceForm of="zone" answer={useActionData<typeof action>()} current={null} backHref={backHref} />
    </div>
  );
}
