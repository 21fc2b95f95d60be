import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { showDemonstration } from "~/presenters/city/demonstration.server";
import { LeavingDemonstration } from "~/ui/city/leaving-demonstration";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("settings.manage", async ({ locale }) => ({
  title: createT(locale, "city")("leaving.title"),
  lines: await showDemonstration(),
}));

export default function Demonstration() {
  const t = useT("city");
  const { title, lines } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("leaving.lead")}
        breadcrumbs={[{ label: t("desk:nav.home"), href: pathTo("/admin") }]}
      />
      <LeavingDemonstration lines={lines} />
    </div>
  );
}
