import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listLoader } from "./_shared/list-loader.server";
import { can } from "~/domain/access/can";
import { addressOf } from "~/domain/kernel/list/address";
import { queueList } from "~/domain/review/list";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { ListNotes } from "~/ui/patterns/list-parts";
import { QueueFilterForm } from "~/ui/review/queue-filter-form";
import { QueueList } from "~/ui/review/queue-list";
import { QueueViews } from "~/ui/review/queue-views";
import { TooMany } from "~/ui/review/too-many";
import { approvedByMe } from "~/ui/review/waiting-work";
import { Callout } from "~/ui/primitives/callout";
import { LinkButton } from "~/ui/primitives/button";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { queuePage } from "~/presenters/review/queue-page.server";

export const loader = listLoader("queue", async ({ actor, asked, locale }) => ({
  ...(await queuePage(actor, asked, locale)),
  approves: can(actor, "application.approve", "anywhere") === "yes",
  title: createT(locale, "desk")("queue.title"),
}));

export const meta: MetaFunction<typeof loader> = titleOf;

export default function Queue() {
  const { list, page, unsearchable, tooMany, zones, programs, approves } = useLoaderData<typeof loader>();
  const t = useT("desk");
  const names = {
    q: t("queue.search"),
    zone: t("queue.zone"),
    program: t("queue.program"),
    state: t("queue.state"),
    assignee: t("queue.assignee"),
    approval: t("queue.approval"),
    due: t("queue.due"),
  };
  return (
    <div className="stack">
      <PageHeader
        title={t("queue.title")}
        lead={t("queue.lead")}
        actions={
          <LinkButton variant="secondary" href={addressOf(queueList, page, queueList.exportPath)}>
            {t("task:exports.link")}
          </LinkButton>
        }
      />
      <ListNotes list="queue" page={page} names={names} />
      {unsearchable ? <Callout tone="warning">{t("queue.nothingSearchable")}</Callout> : null}
      {tooMany ? <TooMany {...tooMany} /> : null}
      <QueueViews page={page} />
      <QueueFilterForm page={page} zones={zones} programs={programs} approves={approves} />
      {page.filters.approval === "open" ? (
        <p className="muted">
          {t("queue.ownLeftOut")} <a href={approvedByMe}>{t("queue.seeOwn")}</a>
        </p>
      ) : null}
      {page.sort.endsWith("due") ? <p className="muted">{t("queue.onlyDue")}</p> : null}
      <QueueList {...list} page={page} />
    </div>
  );
}
