import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readSettings, settableKeys } from "~/data/city/settings.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { missingYears } from "~/domain/city/missing-year";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { MissingCalendars } from "~/ui/city/missing-calendars";
import { useSettingText } from "~/ui/patterns/setting-text";
import { Callout } from "~/ui/primitives/callout";
import { PageHeader } from "~/ui/primitives/page-header";
import { Table } from "~/ui/primitives/table";
import { VisuallyHidden } from "~/ui/primitives/visually-hidden";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("settings.manage", async ({ ctx, url, locale }) => {
  const [settings, calendar] = await Promise.all([readSettings(), readWorkingCalendar()]);
  return {
    title: createT(locale, "access")("city:settings.title"),
    done: url.searchParams.get("notice") === "done",
    missing: missingYears(calendar, ctx.today),
    settings: settableKeys.map((key) => ({ key, value: settings[key] })),
  };
});

export default function Settings() {
  const t = useT("city");
  const textOf = useSettingText();
  const { title, done, missing, settings } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader title={title} />
      {done && <Callout tone="success" live title={t("settings.done")} />}
      <MissingCalendars years={missing} />
      <Table
        caption={t("settings.caption")}
        captionHidden
        rows={settings}
        rowKey={({ key }) => key}
        columns={[
          { key: "setting", header: t("settings.setting"), rowHeader: true, cell: ({ key }) => t(`settings.${key}`) },
          { key: "value", header: t("settings.value"), cell: ({ value }) => textOf(value) },
          {
            key: "change",
            header: t("settings.change"),
            cell: ({ key }) => (
              <a href={pathTo("/admin/settings/:key", { key })}>
                {t("settings.change")}
                <VisuallyHidden after="colon">{t(`settings.${key}`)}</VisuallyHidden>
              </a>
            ),
          },
        ]}
      />
    </div>
  );
}
