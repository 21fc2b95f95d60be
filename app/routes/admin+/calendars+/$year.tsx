import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { yearView } from "~/presenters/city/year-view.server";
import { YearCalendar } from "~/ui/city/year-calendar";
import { LinkButton } from "~/ui/primitives/button";
import { Callout } from "~/ui/primitives/callout";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { onYear } from "../_shared/city/on-year.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onYear, ({ subject: { year, published }, url, locale }) => ({
  title: createT(locale, "city")("calendar.ofYear", { year }),
  year,
  source: published?.source ?? null,
  months: published ? yearView(year, published) : [],
  done: url.searchParams.get("notice") === "published",
}));

export default function CalendarYear() {
  const t = useT("city");
  const { title, year, source, months, done } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={source === null ? undefined : t("calendar.from", { source })}
        breadcrumbs={[{ label: t("calendar.title"), href: pathTo("/admin/calendars") }]}
        actions={
          <LinkButton variant="secondary" href={pathTo("/admin/calendars/:year/edit", { year: String(year) })}>
            {source === null ? t("calendar.enter", { year }) : t("calendar.change")}
          </LinkButton>
        }
      />
      {done && <Callout tone="success" live title={t("calendar.done", { year })} />}
      {source === null ? (
        <EmptyState title={t("calendar.missing", { year })}>
          <p>{t("calendar.missingText")}</p>
        </EmptyState>
      ) : (
        <YearCalendar year={year} months={months} />
      )}
    </div>
  );
}
