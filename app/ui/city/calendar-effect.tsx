import type { CalendarPreview } from "~/presenters/city/calendar-preview.server";
import { useFormats, useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";
import { Table } from "../primitives/table";

/** What is wrong with a text, line by line. */
export const CalendarProblems = ({ problems }: Pick<CalendarPreview, "problems">) => {
  const t = useT("city");
  return (
    <Callout tone="danger" live title={t("calendar.problems", { count: problems.length })}>
      <ul>
        {problems.map(({ line, kind, about }) => (
          <li key={`${line} ${kind} ${about}`}>{t(`calendar.problem.${kind}`, { line, about })}</li>
        ))}
      </ul>
    </Callout>
  );
};

/** The deadlines that become final or move. */
export const CalendarEffect = ({ deadlines, counts, more }: Omit<CalendarPreview, "problems">) => {
  const t = useT("city");
  const f = useFormats();
  const day = (date: string, provisional: boolean) =>
    provisional ? f.date(date) + t("common:marks.aside", { text: t("common:provisional") }) : f.date(date);
  if (deadlines.length === 0) return <p>{t("calendar.movesNothing")}</p>;
  return (
    <div className="stack">
      <p>{t("calendar.moves", { settled: counts.settled, moved: counts.moved })}</p>
      <Table
        caption={t("calendar.deadlines")}
        rows={deadlines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "reference",
            header: t("calendar.reference"),
            rowHeader: true,
            nowrap: true,
            cell: ({ reference }) => reference,
          },
          { key: "kind", header: t("calendar.case"), cell: ({ kind }) => t(`calendar.kind.${kind}`) },
          { key: "was", header: t("calendar.was"), cell: ({ was, wasProvisional }) => day(was, wasProvisional) },
          {
            key: "becomes",
            header: t("calendar.becomes"),
            cell: ({ becomes, provisional }) => day(becomes, provisional),
          },
        ]}
      />
      {more > 0 && <p>{t("calendar.more", { count: more })}</p>}
    </div>
  );
};
