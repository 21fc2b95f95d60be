import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { ownSide } from "~/domain/access/sides";
import { useT } from "~/i18n/react";
import { showMonths } from "~/presenters/month/show-months.server";
import { HoldNotice } from "~/ui/month/hold-notice";
import { PeriodList } from "~/ui/month/period-list";
import { Done } from "~/ui/patterns/outcome";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { onOwnAward } from "./_shared/own-award.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnAward("award.read"), ({ ctx, actor, locale, subject: { id } }) =>
  showMonths({ ...ctx, actor: ownSide(actor) }, id, locale),
);

export default function Months() {
  const t = useT("month");
  const { title, id, reference, program, periods, by, onHold, holdReason } = useLoaderData<typeof loader>();
  const reports = by === "company";
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t(`page.lead_${by}`, { program })}
        breadcrumbs={[{ label: t("award:title", { reference }), href: pathTo("/founder/awards/:id", { id }) }]}
      />
      <Done texts={{ reported: t("done.reported"), answered: t("done.answered") }} />
      <HoldNotice onHold={onHold} reason={holdReason} />
      {periods.length === 0 ? <EmptyState title={t("page.none")} /> : null}
      <PeriodList
        periods={periods}
        steps={({ first, steps, months }) => {
          const step = steps.find((action) => action === "report" || action === "answer");
          return step && reports ? (
            <p>
              <LinkButton href={pathTo("/founder/awards/:id/months/:first", { id, first })}>
                {t(`step.${step}Of`, { months })}
              </LinkButton>
            </p>
          ) : null;
        }}
      />
    </div>
  );
}
