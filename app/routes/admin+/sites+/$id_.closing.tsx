import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { placeStepForm } from "~/forms/space/places";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { showClosing } from "~/presenters/space/show-place.server";
import { PlaceStepPage } from "~/ui/space/place-step-page";
import { titleOf } from "~/ui/title";
import { closeSite } from "~/use-cases/space/close-site.server";
import { onSite } from "../_shared/space/on-place.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onSite("site.manage"), async ({ ctx, subject, locale }) => {
  const closing = await showClosing("site", subject, ctx.today, locale);
  return { ...closing, title: createT(locale, "space")("site.closeTitle", { name: closing.name }) };
});

export const action = formAction(onSite("site.manage"), placeStepForm, async ({ ctx, subject: { id } }, typed) => {
  await closeSite(ctx, { siteId: id, ...typed });
  return redirect(pathTo("/admin/sites/:id", { id }, { notice: "closed" }), 303);
});

export default function CloseSite() {
  const t = useT("space");
  const { id, name, ...page } = useLoaderData<typeof loader>();
  const backHref = pathTo("/admin/sites/:id", { id });
  return (
    <PlaceStepPage
      {...page}
      breadcrumbs={[
        { label: t("title"), href: pathTo("/admin/zones") },
        { label: name, href: backHref },
      ]}
      backHref={backHref}
      effect={t("site.closeEffect")}
      confirm={t("site.close")}
      answer={useActionData<typeof action>()}
    />
  );
}
