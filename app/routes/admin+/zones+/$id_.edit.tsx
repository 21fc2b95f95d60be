import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { zoneForm } from "~/forms/space/places";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { zoneTyped } from "~/presenters/space/show-place.server";
import { PageHeader } from "~/ui/primitives/page-header";
import { PlaceForm } from "~/ui/space/place-form";
import { titleOf } from "~/ui/title";
import { editZone } from "~/use-cases/space/edit-zone.server";
import { onZone } from "../_shared/space/on-place.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onZone("zone.manage"), ({ subject, locale }) => ({
  title: createT(locale, "space")("zone.edit"),
  id: subject.id,
  name: inLanguage(subject.name, locale),
  current: zoneTyped(subject),
}));

export const action = formAction(onZone("zone.manage"), zoneForm, async ({ ctx, subject: { id } }, typed) => {
  await editZone(ctx, { zoneId: id, ...typed });
  return redirect(pathTo("/admin/zones/:id", { id }, { notice: "saved" }), 303);
});

export default function EditZone() {
  const t = useT("space");
  const { title, id, name, current } = useLoaderData<typeof loader>();
  const backHref = pathTo("/admin/zones/:id", { id });
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/zones") },
          { label: name, href: backHref },
        ]}
      />
      <PlaceForm of="zone" answer={useActionData<typeof action>()} current={current} backHref={backHref} />
    </div>
  );
}
