import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { isFiltered } from "~/forms/review/queue-filters";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { QueueFilterForm } from "~/ui/review/queue-filter-form";
import { approvedByMe } from "~/ui/review/waiting-work";
import { QueueViews } from "~/ui/review/queue-views";
import { QueueList } from "~/ui/review/queue-list";
import { TooMany } from "~/ui/patterns/too-many";
import { pageHref } from "~/ui/patterns/sorting";
import { Alert } from "~/ui/primitives/alert";
import { LinkButton } from "~/ui/primitives/button";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { queuePage } from "~/presenters/review/queue-page.server";

export const loader = guard.loader("tracking.read", async ({ actor, url, locale }) => ({
  ...(await queuePage(actor, url.searchParams, locale)),
  ...{ search: url.search, title: createT(locale, "admin")("queue.title") },
}));

export const meta: MetaFunction<typeof loader> = titleOf;

export default function Queue() {
  const { list, next, filters, unknown, unsearchable, tooMany, search, zones, programs, approves } =
    useLoaderData<typeof loader>();
  const t = useT("admin");
  return (
    <div className="stack">
      <PageHeader
        title={t("queue.title")}
        lead={t("queue.lead")}
        actions={
          <LinkButton variant="secondary" href={`/admin/queue/export${pageHref(new URLSearchParams(search), null)}`}>
            {t("tasks:exports.link")}
          </LinkButton>
        }
      />
      {unknown.map(({ filter, value }) => (
        <Alert key={filter + value} tone="warning">
          {filter === "page"
            ? t("queue.unknownPage")
            : t("queue.unknown", { value, filter: t(`queue.filterNames.${filter}`) })}
        </Alert>
      ))}
      {unsearchable ? <Alert tone="warning">{t("queue.nothingSearchable")}</Alert> : null}
      {tooMany ? <TooMany {...tooMany} /> : null}
      <QueueViews chosen={filters.states} search={search} searching={filters.q !== ""} />
      <QueueFilterForm {...{ filters, zones, programs, approves }} filtered={isFiltered(filters)} />
      {filters.approval === "open" ? (
        <p className="muted">
          {t("queue.ownLeftOut")} <a href={approvedByMe}>{t("queue.seeOwn")}</a>
        </p>
      ) : null}
      {filters.sort.endsWith("due") ? <p className="muted">{t("queue.onlyDue")}</p> : null}
      <QueueList {...list} next={next} search={search} filtered={isFiltered(filters)} />
    </div>
  );
}
