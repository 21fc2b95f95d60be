import { useLoaderData, useParams } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readOffices } from "~/data/city/office.server";
import { readPublicZones } from "~/data/program/public-zones.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { textLocale } from "~/i18n/locale";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { OfficeCard } from "~/ui/city/office-card";
import { Card } from "~/ui/primitives/card";
import { PageHeader } from "~/ui/primitives/page-header";
import { Table } from "~/ui/primitives/table";
import { pageTitle, titled } from "./_shared/titled";

export const meta = titled;

export const loader = guard.loader("public", async ({ locale }) => {
  const t = createT(locale, "city");
  const language = textLocale(locale);
  const [found, places] = await Promise.all([readPublicZones(), readOffices()]);
  const offices = places.flatMap(({ zoneId, zone, office }) =>
    office ? [{ key: zoneId ?? "city", of: zone ? inLanguage(zone, language) : null, office }] : [],
  );
  const zones = found.map(({ slug, name, sites }) => ({
    slug,
    name: inLanguage(name, language),
    sites: sites.map((site) => ({ ...site, name: inLanguage(site.name, language) })),
  }));
  return { title: pageTitle(t, t("zones.title")), language, offices, zones };
});

export default function Zones() {
  const { language, offices, zones } = useLoaderData<typeof loader>();
  const { lang = "" } = useParams();
  const t = useT("city");
  const f = useFormats();
  const rows = zones.flatMap((zone) => zone.sites.map((site) => ({ ...site, zone: zone.name })));
  return (
    <>
      <PageHeader title={t("zones.title")} lead={t("zones.lead")} />
      <div className="stack">
        <Card>
          <Table
            caption={t("zones.caption")}
            captionHidden
            rows={rows}
            rowKey={({ slug }) => slug}
            columns={[
              { key: "site", header: t("zones.site"), rowHeader: true, cell: ({ name }) => name },
              { key: "zone", header: t("zones.zone"), cell: ({ zone }) => zone },
              {
                key: "address",
                header: t("zones.address"),
                cell: ({ address }) => <span lang="zh-CN">{address}</span>,
              },
              {
                key: "rent",
                header: t("zones.rent"),
                numeric: true,
                cell: ({ rentFenPerM2Month }) => f.moneyBrief(rentFenPerM2Month),
              },
            ]}
          />
        </Card>
        <ul className="flex flex-wrap gap-x-8 gap-y-3">
          {zones.map(({ slug, name }) => (
            <li key={slug}>
              <a href={pathTo("/:lang/programs", { lang }, { zone: slug })}>{t("zones.programs", { zone: name })}</a>
            </li>
          ))}
        </ul>
        {offices.length > 0 && <h2>{t("zones.offices")}</h2>}
        {offices.map(({ key, of, office }) => (
          <OfficeCard key={key} of={of ?? t("zones.otherZones")} office={office} locale={language} />
        ))}
      </div>
    </>
  );
}
