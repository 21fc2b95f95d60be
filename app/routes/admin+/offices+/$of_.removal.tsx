import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { officeStepForm } from "~/forms/city/office";
import { inLanguage } from "~/domain/kernel/localized-text";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { OfficeStepPage } from "~/ui/city/office-step-page";
import { titleOf } from "~/ui/title";
import { removeOffice } from "~/use-cases/city/remove-office.server";
import { onOfficeThere } from "../_shared/city/on-office.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOfficeThere, ({ subject: { of, zone, office }, locale }) => {
  if (!zone) throw new NotFound();
  const t = createT(locale, "city");
  const place = t("office.ofZone", { zone: inLanguage(zone, locale) });
  return { title: t("office.removeTitle", { authority: inLanguage(office.name, locale) }), of, place, ...office };
});

export const action = formAction(onOfficeThere, officeStepForm, async ({ ctx, subject: { zoneId } }, { version }) => {
  if (!zoneId) throw new NotFound();
  await removeOffice(ctx, { zoneId, version });
  return redirect(pathTo("/admin/offices", { notice: "removed" }), 303);
});

export default function RemoveOffice() {
  const t = useT("city");
  const { title, of, place, version } = useLoaderData<typeof loader>();
  return (
    <OfficeStepPage
      title={title}
      lead={t("office.removeEffect")}
      confirm={t("office.remove")}
      of={of}
      place={place}
      version={version}
      answer={useActionData<typeof action>()}
    />
  );
}
