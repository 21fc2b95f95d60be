import { pathTo } from "~/addresses/path-to";
import type { ApplicationCard } from "~/data/application/home.reader.server";
import { shownApplications } from "~/domain/application/shown-applications";
import { states } from "~/domain/application/states";
import { useFormats, useT } from "~/i18n/react";
import { publicStateBadge } from "~/ui/award/state-badge";
import { Badge } from "~/ui/primitives/badge";
import { LinkButton } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { EmptyState } from "~/ui/primitives/empty-state";
import { Table } from "~/ui/primitives/table";
import type { Shown } from "~/presenters/application/shown";

interface HomeApplicationsProps {
  readonly applications: readonly Shown<ApplicationCard>[];
  readonly hasMore: boolean;
  /** Path of the programs. */
  readonly programs: string;
}

/** The applications of a founder's companies: their state, whose turn it is, until when. */
export const HomeApplications = ({ applications, hasMore, programs }: HomeApplicationsProps) => {
  const t = useT("desk");
  const f = useFormats();
  if (applications.length === 0)
    return (
      <EmptyState
        picture="documents"
        title={t("founderHome.noApplication")}
        action={<LinkButton href={programs}>{t("founderHome.seePrograms")}</LinkButton>}
      >
        <p>{t("founderHome.noApplicationText")}</p>
      </EmptyState>
    );
  const due = ({ dueOn, dueProvisional }: Shown<ApplicationCard>) => {
    if (!dueOn) return "";
    const date = t("application:until", { date: f.date(dueOn) });
    return ` ${dueProvisional ? date + t("common:marks.aside", { text: t("common:provisional") }) : date}`;
  };
  return (
    <Card title={t("founderHome.applications")}>
      <Table
        caption={t("founderHome.applications")}
        captionHidden
        rows={applications}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "program",
            header: t("founderHome.program"),
            rowHeader: true,
            cell: ({ id, program, reference, createdAt }) => (
              <>
                <a href={pathTo("/founder/applications/:id", { id })}>{program}</a>
                <br />
                <span className="muted figures">
                  {reference ?? t("founderHome.draftNoReference", { date: f.dateTime(createdAt) })}
                </span>
              </>
            ),
          },
          { key: "company", header: t("founderHome.company"), cell: ({ company }) => company },
          {
            key: "state",
            header: t("founderHome.state"),
            cell: ({ state, outdated, begins }) => (
              <>
                {publicStateBadge(t, states[state].publicLabel, begins && f.date(begins))}{" "}
                {outdated && <Badge tone="warning">{t("application:version.notice.badge")}</Badge>}
              </>
            ),
          },
          {
            key: "turn",
            header: t("founderHome.turn"),
            cell: (row) =>
              row.appealUntil
                ? t("application:appealUntil", { date: f.date(row.appealUntil) })
                : `${t(`application:turnForFounder.${states[row.state].turn}`)}${due(row)}`,
          },
        ]}
      />
      {hasMore && <p className="muted">{t("founderHome.moreApplications", { count: shownApplications })}</p>}
    </Card>
  );
};
