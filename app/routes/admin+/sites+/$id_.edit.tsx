import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { siteForm } from "~/forms/space/places";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { siteTyped } from "~/presenters/space/show-place.server";
import { PageHeader } from "~/ui/primitives/page-header";
import { PlaceForm } from "~/ui/space/place-form";
import { titleOf } from "~/ui/title";
import { editSite } from "~/use-cases/space/edit-site.server";
import { onSite } from "../_shared/space/on-place.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onSite("site.manage"), ({ subject, locale }) => ({
  title: createT(locale, "space")("site.edit"),
  id: subject.id,
  name: inLanguage(subject.name, locale),
  current: siteTyped(subject),
}));

export const action = formAction(onSite("site.manage"), siteForm, async ({ ctx, subject: { id } }, typed) => {
  await editSite(ctx, { siteId: id, ...typed });
  return redirect(pathTo("/admin/sites/:id", { id }, { notice: "saved" }), 303);
});

export default function EditSite() {
  const t = useT("space");
  const { title, id, name, current } = useLoaderData<typeof loader>();
  const backHref = pathTo("/admin/sites/:id", { id });
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/zones") },
          { label: name, href: backHref },
        ]}
      />
      <PlaceForm of="site" answer={useActionData<typeof action>()} current={current} backHref={backHref} />
    </div>
  );
}
