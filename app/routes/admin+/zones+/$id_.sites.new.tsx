import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { newSiteForm } from "~/forms/space/places";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { PageHeader } from "~/ui/primitives/page-header";
import { PlaceForm } from "~/ui/space/place-form";
import { titleOf } from "~/ui/title";
import { createSite } from "~/use-cases/space/create-site.server";
import { onZone } from "../_shared/space/on-place.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onZone("site.manage"), ({ subject, locale }) => {
  const zone = inLanguage(subject.name, locale);
  return { title: createT(locale, "space")("site.newTitle", { zone }), id: subject.id, zone };
});

export const action = formAction(onZone("site.manage"), newSiteForm, async ({ ctx, subject }, typed) => {
  const { id } = await createSite(ctx, { zoneId: subject.id, ...typed });
  return redirect(pathTo("/admin/sites/:id", { id }, { notice: "created" }), 303);
});

export default function NewSite() {
  const t = useT("space");
  const { title, id, zone } = useLoaderData<typeof loader>();
  const backHref = pathTo("/admin/zones/:id", { id });
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/zones") },
          { label: zone, href: backHref },
        ]}
      />
      <PlaceForm of="site" answer={useActionData<typeof action>()} current={null} backHref={backHref} />
    </div>
  );
}
