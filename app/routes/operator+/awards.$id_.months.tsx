import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useT } from "~/i18n/react";
import { OwnMonths } from "~/ui/month/own-months";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { onSiteMonths } from "./_shared/own-months.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onSiteMonths, ({ subject }) => subject);

export default function SiteMonths() {
  const t = useT("month");
  const view = useLoaderData<typeof loader>();
  const { title, id, program, company } = view;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("page.lead_site", { program, company })}
        breadcrumbs={[{ label: t("tenant:home.title"), href: pathTo("/operator") }]}
      />
      <OwnMonths view={view} reportAt={(first) => pathTo("/operator/awards/:id/months/:first", { id, first })} />
    </div>
  );
}
