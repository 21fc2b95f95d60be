import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { readAuditLog } from "~/data/audit/audit.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { readAuditFilters } from "~/forms/audit/audit";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { FilterForm } from "~/ui/patterns/filter-form";
import { Badge } from "~/ui/primitives/badge";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Pagination } from "~/ui/primitives/pagination";
import { Table } from "~/ui/primitives/table";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";

const pageSize = 50;

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("audit.read", async ({ url, locale }) => {
  const filters = readAuditFilters(url.searchParams);
  const found = await readAuditLog({ ...filters, subjectId: filters.subject, actorId: filters.actor }, pageSize + 1);
  const rows = found.slice(0, pageSize).map(({ zone, data, ...row }) => ({
    ...row,
    at: row.at.toISOString(),
    zone: zone ? inLanguage(zone, locale) : null,
    data: Object.keys(data).length > 0 ? JSON.stringify(data) : "",
  }));
  const last = found.length > pageSize ? rows.at(-1) : undefined;
  const title = createT(locale, "award")("audit.title");
  return { rows, filters, title, next: last ? `${last.at}_${last.id}` : null };
});

export default function AuditLog() {
  const { rows, filters, next } = useLoaderData<typeof loader>();
  const t = useT("award");
  const f = useFormats();
  const { action, subject, actor } = filters;
  const set = Object.entries({ action, subject, actor }).flatMap(([k, v]) => (v ? [[k, v] as [string, string]] : []));
  const linkTo = (more: [string, string][] = []) => `/admin/audit?${new URLSearchParams([...set, ...more]).toString()}`;
  return (
    <div className="stack">
      <PageHeader title={t("audit.title")} lead={t("audit.lead")} />
      <FilterForm clearHref={set.length > 0 ? "/admin/audit" : undefined}>
        <TextInput id="action" name="action" label={t("audit.action")} defaultValue={action ?? ""} width="medium" />
        <TextInput
          id="subject"
          name="subject"
          label={t("audit.subjectId")}
          defaultValue={subject ?? ""}
          width="medium"
        />
      </FilterForm>
      {rows.length === 0 ? (
        <EmptyState picture="search" title={t("audit.empty")} />
      ) : (
        <Table
          caption={t("audit.title")}
          captionHidden
          dense
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: "at", header: t("audit.at"), rowHeader: true, cell: (row) => f.dateTime(row.at) },
            { key: "actor", header: t("audit.actor"), cell: (row) => row.actorName ?? t("audit.job") },
            { key: "action", header: t("audit.action"), cell: (row) => <code>{row.action}</code> },
            {
              key: "subject",
              header: t("audit.subject"),
              cell: (row) => (
                <a href={`/admin/audit?subject=${encodeURIComponent(row.subjectId)}`}>{row.subjectType}</a>
              ),
            },
            { key: "zone", header: t("zone"), cell: (row) => row.zone },
            { key: "data", header: t("audit.data"), cell: (row) => <code className="break-all">{row.data}</code> },
            {
              key: "sealed",
              header: t("audit.seal"),
              cell: (row) =>
                row.sealed ? (
                  <Badge tone="success" icon="check">
                    {t("audit.sealed")}
                  </Badge>
                ) : (
                  t("audit.waiting")
                ),
            },
          ]}
        />
      )}
      <Pagination
        shown={rows.length}
        firstHref={filters.before ? linkTo() : undefined}
        nextHref={next ? linkTo([["before", next]]) : undefined}
      />
    </div>
  );
}
