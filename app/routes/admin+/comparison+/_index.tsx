import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { type ComparedCity, readCities } from "~/data/comparison/cities.server";
import { figureKinds, isOld } from "~/domain/comparison/figure";
import { inLanguage } from "~/domain/kernel/localized-text";
import { segmentOf } from "~/i18n/detect";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { FigureDate } from "~/ui/comparison/figure-source";
import { Badge } from "~/ui/primitives/badge";
import { LinkButton } from "~/ui/primitives/button";
import { Callout } from "~/ui/primitives/callout";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Table } from "~/ui/primitives/table";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

const newestOf = ({ figures }: ComparedCity): string | null =>
  Object.values(figures)
    .map(({ datedOn }) => datedOn)
    .sort()
    .at(-1) ?? null;

export const loader = guard.loader("comparison.manage", async ({ ctx: { today }, url, locale }) => ({
  title: createT(locale, "comparison")("admin.title"),
  notice: url.searchParams.get("notice"),
  publicHref: pathTo("/:lang/compare", { lang: segmentOf(locale) }),
  cities: (await readCities()).map((city) => {
    const newest = newestOf(city);
    return {
      id: city.id,
      name: inLanguage(city.name, locale),
      home: city.home,
      demonstration: city.demonstration,
      closed: city.closed,
      known: Object.keys(city.figures).length,
      newest: newest && { datedOn: newest, old: isOld(newest, today) },
    };
  }),
}));

export default function ComparedCities() {
  const t = useT("comparison");
  const { title, notice, publicHref, cities } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("admin.lead")}
        actions={
          <>
            <LinkButton href={pathTo("/admin/comparison/cities/new")}>{t("admin.add")}</LinkButton>
            {cities.length > 0 && (
              <LinkButton variant="secondary" href={pathTo("/admin/comparison/import")}>
                {t("admin.import")}
              </LinkButton>
            )}
          </>
        }
      />
      {notice === "imported" && <Callout tone="success" live title={t("admin.imported")} />}
      {cities.length === 0 ? (
        <EmptyState title={t("admin.empty")} />
      ) : (
        <Table
          caption={title}
          captionHidden
          className="table-lines"
          rows={cities}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "city",
              header: t("city"),
              rowHeader: true,
              cell: ({ id, name, ...city }) => (
                <span className="flex flex-wrap items-center gap-2">
                  <a href={pathTo("/admin/comparison/cities/:id", { id })}>{name}</a>
                  {city.home && <Badge tone="info">{t("admin.home")}</Badge>}
                  {city.demonstration && <Badge>{t("demonstration.badge")}</Badge>}
                  {city.closed && <Badge>{t("admin.closed")}</Badge>}
                </span>
              ),
            },
            {
              key: "figures",
              header: t("admin.figures"),
              cell: ({ known }) => t("admin.count", { known, all: figureKinds.length }),
            },
            {
              key: "newest",
              header: t("admin.newest"),
              cell: ({ newest }) => (newest ? <FigureDate {...newest} /> : t("admin.notSet")),
            },
          ]}
        />
      )}
      <p>
        <a href={publicHref}>{t("admin.open")}</a>
      </p>
    </div>
  );
}
