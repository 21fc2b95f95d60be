import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useT } from "~/i18n/react";
import { showUnit } from "~/presenters/space/show-unit.server";
import { UnitView } from "~/ui/space/unit-view";
import { titleOf } from "~/ui/title";
import { onOwnUnit } from "./_shared/own-unit.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnUnit, ({ ctx, subject, locale }) =>
  showUnit({ unit: subject, today: ctx.today, locale, operator: true }),
);

export default function Unit() {
  const t = useT("space");
  const page = useLoaderData<typeof loader>();
  const { id } = page;
  return (
    <UnitView
      {...page}
      leases={page.leases.map((lease) => ({ ...lease, href: null }))}
      breadcrumbs={[{ label: t("award:occupancy.title"), href: pathTo("/operator") }]}
      hrefs={{
        edit: pathTo("/operator/units/:id/edit", { id }),
        rent: pathTo("/operator/units/:id/rent", { id }),
        withdraw: pathTo("/operator/units/:id/withdrawal", { id }),
      }}
    />
  );
}
