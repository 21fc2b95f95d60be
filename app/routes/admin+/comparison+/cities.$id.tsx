import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { figureKinds, isOld, neededFigures } from "~/domain/comparison/figure";
import { inLanguage } from "~/domain/kernel/localized-text";
import { useFormats, useT } from "~/i18n/react";
import { figureAmount } from "~/ui/comparison/figure-amount";
import { FigureDate, FigureSource } from "~/ui/comparison/figure-source";
import { Badge } from "~/ui/primitives/badge";
import { LinkButton } from "~/ui/primitives/button";
import { Callout } from "~/ui/primitives/callout";
import { PageHeader } from "~/ui/primitives/page-header";
import { Table } from "~/ui/primitives/table";
import { VisuallyHidden } from "~/ui/primitives/visually-hidden";
import { titleOf } from "~/ui/title";
import { onComparedCity } from "../_shared/city/on-compared-city.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onComparedCity, ({ subject: city, ctx: { today }, url, locale }) => ({
  title: inLanguage(city.name, locale),
  id: city.id,
  home: city.home,
  demonstration: city.demonstration,
  closed: city.closed,
  done: url.searchParams.get("notice") === "done",
  lacking: neededFigures.filter((kind) => !city.figures[kind]),
  figures: figureKinds.map((kind) => {
    const figure = city.figures[kind] ?? null;
    return { kind, figure, old: figure !== null && isOld(figure.datedOn, today) };
  }),
}));

export default function ComparedCityPage() {
  const t = useT("comparison");
  const f = useFormats();
  const { title, id, home, demonstration, closed, done, lacking, figures } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("admin.title"), href: pathTo("/admin/comparison") }]}
        actions={
          <LinkButton variant="secondary" href={pathTo("/admin/comparison/cities/:id/edit", { id })}>
            {t("admin.editCity")}
          </LinkButton>
        }
      />
      {done && <Callout tone="success" live title={t("admin.done")} />}
      {closed && <Callout title={t("admin.closedText")} />}
      {lacking.length > 0 && (
        <Callout
          tone="warning"
          title={t("admin.lacking", { figures: f.list(lacking.map((kind) => t(`figure.${kind}`))) })}
        />
      )}
      {(home || demonstration) && (
        <p className="flex flex-wrap gap-2">
          {home && <Badge tone="info">{t("admin.home")}</Badge>}
          {demonstration && <Badge>{t("demonstration.badge")}</Badge>}
        </p>
      )}
      <Table
        caption={t("sources.caption", { city: title })}
        captionHidden
        rows={figures}
        rowKey={({ kind }) => kind}
        columns={[
          { key: "figure", header: t("sources.figure"), rowHeader: true, cell: ({ kind }) => t(`figure.${kind}`) },
          {
            key: "amount",
            header: t("sources.amount"),
            numeric: true,
            cell: ({ kind, figure }) =>
              figure ? figureAmount(kind, figure.amount, t, f) : <span className="muted">{t("admin.notSet")}</span>,
          },
          {
            key: "source",
            header: t("sources.source"),
            cell: ({ figure }) => (figure ? <FigureSource {...figure} /> : null),
          },
          {
            key: "date",
            header: t("sources.date"),
            cell: ({ figure, old }) => (figure ? <FigureDate datedOn={figure.datedOn} old={old} /> : null),
          },
          {
            key: "edit",
            header: t("admin.edit"),
            cell: ({ kind, figure }) => (
              <a href={pathTo("/admin/comparison/cities/:id/figures/:what", { id, what: kind })}>
                {t(figure ? "admin.edit" : "admin.set")}
                <VisuallyHidden after="colon">{t(`figure.${kind}`)}</VisuallyHidden>
              </a>
            ),
          },
        ]}
      />
    </div>
  );
}
