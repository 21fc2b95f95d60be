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
  const t = useT("founder");
  const f = useFormats();
  if (applications.length === 0)
    return (
      <EmptyState
        picture="documents"
        title={t("home.noApplication")}
        action={<LinkButton href={programs}>{t("home.seePrograms")}</LinkButton>}
      >
        <p>{t("home.noApplicationText")}</p>
      </EmptyState>
    );
  const due = ({ dueOn, dueProvisional }: Shown<ApplicationCard>) => {
    if (!dueOn) return "";
    const date = t("domain:until", { date: f.date(dueOn) });
    return ` ${dueProvisional ? date + t("common:marks.aside", { text: t("common:provisional") }) : date}`;
  };
  return (
    <Card title={t("home.applications")}>
      <Table
        caption={t("home.applications")}
        captionHidden
        rows={applications}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "program",
            header: t("home.program"),
            rowHeader: true,
            cell: ({ id, program, reference, createdAt }) => (
              <>
                <a href={`/founder/applications/${id}`}>{program}</a>
                <br />
                <span className="muted figures">
                  {reference ?? t("home.draftNoReference", { date: f.dateTime(createdAt) })}
                </span>
              </>
            ),
          },
          { key: "company", header: t("home.company"), cell: ({ company }) => company },
          {
            key: "state",
            header: t("home.state"),
            cell: ({ state, outdated }) => (
              <>
                {publicStateBadge(t, states[state].publicLabel)}{" "}
                {outdated && <Badge tone="warning">{t("founderVersion:notice.badge")}</Badge>}
              </>
            ),
          },
          {
            key: "turn",
            header: t("home.turn"),
            cell: (row) =>
              row.appealUntil
                ? t("domain:appealUntil", { date: f.date(row.appealUntil) })
                : `${t(`domain:turnForFounder.${states[row.state].turn}`)}${due(row)}`,
          },
        ]}
      />
      {hasMore && <p className="muted">{t("home.moreApplications", { count: shownApplications })}</p>}
    </Card>
  );
};
