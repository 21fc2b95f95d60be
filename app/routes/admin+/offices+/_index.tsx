import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readOffices } from "~/data/city/office.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Done } from "~/ui/patterns/outcome";
import { PageHeader } from "~/ui/primitives/page-header";
import { Table } from "~/ui/primitives/table";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("office.manage", async ({ locale }) => {
  const t = createT(locale, "city");
  const places = await readOffices();
  return {
    title: t("office.offices"),
    places: places.map(({ zoneId, zone, office }) => ({
      of: zoneId ?? "city",
      place: zone ? inLanguage(zone, locale) : t("office.city"),
      isCity: zone === null,
      authority: office && inLanguage(office.name, locale),
      hasSeal: Boolean(office?.seal),
    })),
  };
});

export default function Offices() {
  const t = useT("city");
  const { title, places } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("office.officesLead")} />
      <Done texts={{ removed: t("office.removed") }} />
      <Table
        caption={title}
        captionHidden
        className="table-lines"
        rows={places}
        rowKey={({ of }) => of}
        columns={[
          {
            key: "place",
            header: t("office.of"),
            rowHeader: true,
            cell: ({ of, place }) => <a href={pathTo("/admin/offices/:of", { of })}>{place}</a>,
          },
          {
            key: "authority",
            header: t("office.authority"),
            cell: ({ authority, isCity }) => authority ?? t(isCity ? "office.missing" : "office.byCity"),
          },
          {
            key: "seal",
            header: t("office.seal"),
            cell: ({ authority, hasSeal }) => authority && t(hasSeal ? "office.sealThere" : "office.noSeal"),
          },
        ]}
      />
    </div>
  );
}
