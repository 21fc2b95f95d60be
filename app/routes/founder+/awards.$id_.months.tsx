import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { ownSide } from "~/domain/access/sides";
import { useT } from "~/i18n/react";
import { showMonths } from "~/presenters/month/show-months.server";
import { OwnMonths } from "~/ui/month/own-months";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { onOwnAward } from "./_shared/own-award.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnAward("award.read"), ({ ctx, actor, locale, subject: { id } }) =>
  showMonths({ ...ctx, actor: ownSide(actor) }, id, locale, "founder"),
);

export default function Months() {
  const t = useT("month");
  const view = useLoaderData<typeof loader>();
  const { title, id, reference, program, by } = view;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t(`page.lead_${by}`, { program })}
        breadcrumbs={[{ label: t("award:title", { reference }), href: pathTo("/founder/awards/:id", { id }) }]}
      />
      <OwnMonths view={view} reportAt={(first) => pathTo("/founder/awards/:id/months/:first", { id, first })} />
    </div>
  );
}
