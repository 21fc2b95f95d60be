import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useFormats, useT } from "~/i18n/react";
import { DocumentChecklist } from "~/ui/patterns/document-checklist";
import { HistoryList } from "~/ui/patterns/history-list";
import { publicStateBadge } from "~/ui/award/state-badge";
import { WhoseTurn } from "~/ui/review/whose-turn";
import { Card } from "~/ui/primitives/card";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { ApplicationSteps } from "~/ui/application/application-steps";
import { CorrectionCards } from "~/ui/application/correction-cards";
import { NextSteps } from "~/ui/application/next-steps";
import { Done, Refused } from "~/ui/patterns/outcome";
import { overviewOf } from "~/presenters/application/overview.server";
import { onApplication } from "./_shared/own-application.server";
import { Reasons } from "~/ui/application/reasons";
import { SetAsideCard } from "~/ui/application/set-aside-card";
import { NewVersionCallout } from "~/ui/application/new-version-callout";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onApplication("application.read"), ({ actor, locale, subject }) =>
  overviewOf(subject, actor, locale),
);

export default function Application() {
  const t = useT("application");
  const f = useFormats();
  const page = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader
        title={page.title}
        badge={publicStateBadge(t, page.publicLabel, page.begins && f.date(page.begins))}
        eyebrow={page.reference}
        lead={t("overview.of", { company: page.company })}
        breadcrumbs={[{ label: t("crumb"), href: pathTo("/founder") }]}
      />
      <Refused reasons={["application.notEditable", "wrongState"]} />
      <Done
        texts={{
          withdrawn: t("withdrawal.done"),
          resubmitted: t("corrections.done"),
          moved: t("version.done"),
        }}
      />
      <NewVersionCallout id={page.id} newVersion={page.frame.newVersion} />
      <WhoseTurn turn={page.turn} reader="founder" until={page.until} appealUntil={page.appealUntil} />
      {page.editable && page.mayEdit && <ApplicationSteps {...page.frame} current="" />}
      <NextSteps page={page} />
      <Reasons reasons={page.reasons} appealDays={page.appealDays} />
      <CorrectionCards corrections={page.corrections} />
      <Card
        title={t("overview.documents")}
        actions={
          page.editable &&
          page.mayEdit && (
            <a href={pathTo("/founder/applications/:id/documents", { id: page.id })}>{t("overview.changeDocuments")}</a>
          )
        }
      >
        {page.documents.length > 0 ? <DocumentChecklist items={page.documents} /> : <p>{t("overview.noDocument")}</p>}
      </Card>
      <SetAsideCard answers={page.setAside} />
      <Card title={t("overview.history")}>
        <HistoryList
          items={page.history.map(({ key, at, action, by, reason }) => ({
            key,
            at,
            text: reason,
            title: t(`action.${action}`),
            by: by ?? t("overview.office"),
          }))}
        />
      </Card>
      {page.actions.includes("withdraw") && (
        <p>
          <a href={pathTo("/founder/applications/:id/withdrawal", { id: page.id })}>{t("overview.withdraw")}</a>
        </p>
      )}
    </div>
  );
}
