import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { can } from "~/domain/access/can";
import { useT } from "~/i18n/react";
import { showUnit } from "~/presenters/space/show-unit.server";
import { UnitView } from "~/ui/space/unit-view";
import { titleOf } from "~/ui/title";
import { onUnitRead } from "../_shared/space/on-place.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onUnitRead, async ({ ctx, subject, locale }) => ({
  ...(await showUnit({ unit: subject, today: ctx.today, locale, operator: false })),
  today: ctx.today,
  mayEdit: can(ctx.actor, "unit.edit", { zoneId: subject.zoneId }) === "yes",
}));

export default function Unit() {
  const t = useT("space");
  const page = useLoaderData<typeof loader>();
  const { id } = page;
  /** Of rows that follow each other, the last one leads to the end of all. */
  const endsLease = ({ of, to }: { readonly of: string; readonly to: string }) =>
    to > page.today && !page.leases.some((next) => next.of === of && next.from === to);
  return (
    <UnitView
      {...page}
      leases={page.leases.map(({ companyId, ...lease }) => ({
        ...lease,
        href: pathTo("/admin/companies/:id", { id: companyId }),
      }))}
      {...(page.mayEdit && {
        endHref: (lease) => (endsLease(lease) ? pathTo("/admin/leases/:id/end", { id: lease.id }) : null),
      })}
      breadcrumbs={
        page.mayEdit
          ? [
              { label: t("title"), href: pathTo("/admin/zones") },
              { label: page.site, href: pathTo("/admin/sites/:id", { id: page.siteId }) },
            ]
          : undefined
      }
      hrefs={
        page.mayEdit
          ? {
              edit: pathTo("/admin/units/:id/edit", { id }),
              rent: pathTo("/admin/units/:id/rent", { id }),
              withdraw: pathTo("/admin/units/:id/withdrawal", { id }),
            }
          : null
      }
    />
  );
}
