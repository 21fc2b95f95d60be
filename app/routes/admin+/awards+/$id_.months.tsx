import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { officialSide } from "~/domain/access/sides";
import { monthStepPages, type MonthStepName } from "~/domain/month/step-pages";
import { useT } from "~/i18n/react";
import { showMonths } from "~/presenters/month/show-months.server";
import { HoldNotice } from "~/ui/month/hold-notice";
import { PeriodList } from "~/ui/month/period-list";
import { Done } from "~/ui/patterns/outcome";
import { LinkButton } from "~/ui/primitives/button";
import { Callout } from "~/ui/primitives/callout";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { onOfficialAward } from "../_shared/on-award.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOfficialAward("award.read"), ({ ctx, actor, locale, subject: { id } }) =>
  showMonths({ ...ctx, actor: officialSide(actor) }, id, locale, "official"),
);

const stepNames = Object.keys(monthStepPages) as readonly MonthStepName[];

export default function AwardMonths() {
  const t = useT("month");
  const view = useLoaderData<typeof loader>();
  const { title, id, reference, program, company, periods, by, onHold, holdReason, mayHold } = view;
  const ends = view.missedThatEnd !== null && view.missed >= view.missedThatEnd;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t(`page.official_${by}`, { program, company })}
        breadcrumbs={[{ label: t("award:title", { reference }), href: pathTo("/admin/awards/:id", { id }) }]}
        actions={
          mayHold ? (
            <LinkButton variant="secondary" href={pathTo("/admin/awards/:id/hold", { id })}>
              {t(onHold ? "hold.letGo" : "hold.hold")}
            </LinkButton>
          ) : undefined
        }
      />
      <Done
        texts={{
          accept: t("done.accept"),
          confirm: t("done.confirm"),
          refuse: t("done.refuse"),
          takeBack: t("done.takeBack"),
          allowLate: t("done.allowLate"),
          held: t("done.held"),
          letGo: t("done.letGo"),
        }}
      />
      <HoldNotice onHold={onHold} reason={holdReason} />
      {ends ? (
        <Callout tone="warning" title={t("page.missedEnds", { count: view.missed })}>
          <p>
            <a href={pathTo("/admin/awards/:id/changes/new", { id }, { kind: "terminate" })}>{t("page.proposeEnd")}</a>
          </p>
        </Callout>
      ) : null}
      {periods.length === 0 ? <EmptyState title={t("page.none")} /> : null}
      <PeriodList
        periods={periods}
        steps={({ first, steps, months }) => {
          const names = stepNames.filter((name) => steps.includes(monthStepPages[name].action));
          return names.length === 0 ? null : (
            <p className="button-row">
              {names.map((step) => (
                <LinkButton
                  key={step}
                  variant="secondary"
                  href={pathTo("/admin/awards/:id/months/:first/:step", { id, first, step })}
                >
                  {t(`step.${monthStepPages[step].action}Of`, { months })}
                </LinkButton>
              ))}
            </p>
          );
        }}
      />
    </div>
  );
}
