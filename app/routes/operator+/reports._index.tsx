import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readOwnReports } from "~/data/change/own-reports.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Table } from "~/ui/primitives/table";
import { titleOf } from "~/ui/title";
import { reportStanding } from "./_shared/own-report.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("unit.edit", async ({ actor, locale }) => ({
  title: createT(locale, "request")("report.own"),
  reports: (await readOwnReports(actor)).map(({ site, state, ...report }) => ({
    ...report,
    site: inLanguage(site, locale),
    standing: reportStanding(state),
  })),
}));

export default function Reports() {
  const t = useT("request");
  const words = useT("change");
  const { date, dateTime } = useFormats();
  const { title, reports } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("report.lead")}
        actions={<LinkButton href={pathTo("/operator/reports/new")}>{t("report.new")}</LinkButton>}
      />
      {reports.length === 0 ? (
        <EmptyState title={t("report.noneYet")} text={t("report.noneYetText")} />
      ) : (
        <Table
          caption={title}
          captionHidden
          className="table-lines"
          rows={reports}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "unit",
              header: t("report.unit"),
              rowHeader: true,
              cell: ({ id, site, unit, company, reference }) => (
                <>
                  <a href={pathTo("/operator/reports/:id", { id })}>
                    {t("report.unitOption", { site, label: unit, company })}
                  </a>
                  <br />
                  <span className="muted figures">{reference}</span>
                </>
              ),
            },
            {
              key: "what",
              header: t("report.what"),
              cell: ({ what, kind }) => (what ? t(`report.kind.${what}`) : words(`kind.${kind}`)),
            },
            { key: "since", header: t("report.since"), nowrap: true, cell: ({ since }) => since && date(since) },
            { key: "at", header: t("list.asked"), cell: ({ reportedAt }) => dateTime(reportedAt) },
            {
              key: "state",
              header: t("list.state"),
              className: "lines-main",
              cell: (report) => t(`report.state.${report.standing}`),
            },
          ]}
        />
      )}
    </div>
  );
}
