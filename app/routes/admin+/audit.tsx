import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listLoader } from "./_shared/list-loader.server";
import { readAuditLog } from "~/data/audit/audit.reader.server";
import { auditList } from "~/domain/audit/list";
import { addressOf } from "~/domain/kernel/list/address";
import { isNarrowed } from "~/domain/kernel/list/page";
import { inLanguage } from "~/domain/kernel/localized-text";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { FilterForm } from "~/ui/patterns/filter-form";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { Badge } from "~/ui/primitives/badge";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("audit", async ({ asked, locale }) => {
  const { action, subject, actor } = asked.filters;
  const found = await readAuditLog({ action, subjectId: subject, actorId: actor, after: asked.cursor });
  const rows = found.rows.map(({ zone, data, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    zone: zone ? inLanguage(zone, locale) : null,
    data: Object.keys(data).length > 0 ? JSON.stringify(data) : "",
  }));
  const title = createT(locale, "award")("audit.title");
  return { title, rows, page: pageOf(asked, found, ({ at, id }) => [at.toISOString(), id]) };
});

export default function AuditLog() {
  const { rows, page } = useLoaderData<typeof loader>();
  const t = useT("award");
  const f = useFormats();
  const { action, subject } = page.filters;
  return (
    <div className="stack">
      <PageHeader title={t("audit.title")} lead={t("audit.lead")} />
      <ListNotes
        list="audit"
        page={page}
        names={{ action: t("audit.action"), subject: t("audit.subjectId"), actor: t("audit.actor") }}
      />
      <FilterForm clearHref={isNarrowed(page) ? auditList.path : undefined}>
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
        <ListTable
          list="audit"
          page={page}
          caption={t("audit.title")}
          dense
          rows={rows}
          rowKey={({ id }) => id}
          head={(key) => (key === "zone" ? t("zone") : t(`audit.${key}`))}
          cells={{
            at: (row) => f.dateTime(row.at),
            actor: (row) => row.actorName ?? t("audit.job"),
            action: (row) => <code>{row.action}</code>,
            subject: (row) => (
              <a href={addressOf(auditList, { filters: { subject: row.subjectId } })}>{row.subjectType}</a>
            ),
            zone: (row) => row.zone,
            data: (row) => <code className="break-all">{row.data}</code>,
            seal: (row) =>
              row.sealed ? (
                <Badge tone="success" icon="check">
                  {t("audit.sealed")}
                </Badge>
              ) : (
                t("audit.waiting")
              ),
          }}
        />
      )}
      <ListPages list="audit" page={page} shown={rows.length} />
    </div>
  );
}
