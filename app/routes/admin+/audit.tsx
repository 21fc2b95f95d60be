import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listLoader } from "./_shared/list-loader.server";
import { auditList } from "~/domain/audit/list";
import { isNarrowed } from "~/domain/kernel/list/page";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { showAuditLog } from "~/presenters/audit/audit-log.server";
import { actionChoices } from "~/presenters/audit/event-words";
import { FilterForm } from "~/ui/patterns/filter-form";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { Badge } from "~/ui/primitives/badge";
import { Callout } from "~/ui/primitives/callout";
import { Disclosure } from "~/ui/primitives/disclosure";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("audit", async ({ asked, actor, locale }) => {
  const t = createT(locale, "audit");
  const { found, rows, only, more } = await showAuditLog(actor, locale, asked);
  const page = pageOf(asked, found, ({ at, id }) => [at.toISOString(), id]);
  return { title: t("page.title"), rows, only, more, page, choices: actionChoices(t) };
});

export default function AuditLog() {
  const { rows, page, only, more, choices } = useLoaderData<typeof loader>();
  const t = useT("audit");
  const f = useFormats();
  const { search, action } = page.filters;
  return (
    <div className="stack">
      <PageHeader title={t("page.title")} lead={t("page.lead")} />
      <ListNotes
        list="audit"
        page={page}
        names={{
          search: t("page.search"),
          action: t("page.action"),
          subject: t("page.subject"),
          actor: t("page.actor"),
        }}
      />
      <FilterForm clearHref={isNarrowed(page) ? auditList.path : undefined}>
        <TextInput
          id="search"
          name="search"
          label={t("page.search")}
          hint={t("page.searchHint")}
          defaultValue={search ?? ""}
          width="medium"
        />
        <Select
          id="action"
          name="action"
          label={t("page.action")}
          options={choices}
          defaultValue={action ?? ""}
          emptyLabel={t("page.everyAction")}
        />
      </FilterForm>
      {only.map((words) => (
        <Callout key={words} tone="info">
          {words}
        </Callout>
      ))}
      {more && <Callout tone="warning">{t("page.more")}</Callout>}
      {rows.length === 0 ? (
        <EmptyState picture="search" title={t("page.empty")} />
      ) : (
        <ListTable
          list="audit"
          page={page}
          caption={t("page.title")}
          dense
          rows={rows}
          rowKey={({ id }) => id}
          head={(key) => t(`page.${key}`)}
          cells={{
            at: (row) => f.dateTime(row.at),
            actor: (row) => row.actor ?? t("page.job"),
            action: (row) => (
              <>
                {row.words}
                <Disclosure summary={t("page.raw")}>
                  <pre className="break-all whitespace-pre-wrap">{row.raw}</pre>
                </Disclosure>
              </>
            ),
            subject: ({ subject }) => (subject.href ? <a href={subject.href}>{subject.name}</a> : subject.name),
            zone: (row) => row.zone,
            seal: (row) =>
              row.sealed ? (
                <Badge tone="success" icon="check">
                  {t("page.sealed")}
                </Badge>
              ) : (
                t("page.waiting")
              ),
          }}
        />
      )}
      <ListPages list="audit" page={page} shown={rows.length} />
    </div>
  );
}
