import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { officeStepForm } from "~/forms/city/office";
import { inLanguage } from "~/domain/kernel/localized-text";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { OfficeStepPage } from "~/ui/city/office-step-page";
import { titleOf } from "~/ui/title";
import { removeSeal } from "~/use-cases/city/remove-seal.server";
import { onOfficeThere } from "../_shared/city/on-office.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOfficeThere, ({ subject: { of, zone, office }, locale }) => {
  const t = createT(locale, "city");
  const place = zone ? t("office.ofZone", { zone: inLanguage(zone, locale) }) : t("office.title");
  return { title: t("office.removeSealTitle"), of, place, version: office.version };
});

export const action = formAction(
  onOfficeThere,
  officeStepForm,
  async ({ ctx, subject: { of, zoneId } }, { version }) => {
    await removeSeal(ctx, { zoneId, version });
    return redirect(pathTo("/admin/offices/:of", { of }, { notice: "unsealed" }), 303);
  },
);

export default function RemoveSeal() {
  const t = useT("city");
  const { title, of, place, version } = useLoaderData<typeof loader>();
  return (
    <OfficeStepPage
      title={title}
      lead={t("office.removeSealEffect")}
      confirm={t("office.removeSeal")}
      of={of}
      place={place}
      version={version}
      answer={useActionData<typeof action>()}
    />
  );
}
