import { pathTo } from "~/addresses/path-to";
import type { ApplicationState } from "~/domain/application/states";
import type { ApplicationEventAction } from "~/domain/application/step-events";
import { useFormats, useT } from "~/i18n/react";
import { Card } from "../primitives/card";
import { HistoryList } from "../patterns/history-list";
import { stateBadge } from "../award/state-badge";

interface OtherApplication {
  readonly id: string;
  readonly program: string;
  readonly state: ApplicationState;
  /** The rest is null where the reader does not read its zone. */
  readonly reference: string | null;
  readonly zone: string | null;
  readonly submittedOn: string | null;
  readonly awards: readonly { readonly from: string; readonly to: string }[];
  readonly begins: string | null;
}

/** What else the company has applied for, in every zone. */
export const CaseOthers = ({ others }: { readonly others: readonly OtherApplication[] }) => {
  const t = useT("review");
  const f = useFormats();
  const spanOf = ({ from, to }: OtherApplication["awards"][number]) =>
    t("common:marks.pair", {
      label: t("others.award"),
      text: t("others.awardValue", { from: f.date(from), to: f.date(to) }),
    });
  return (
    <Card title={t("others.heading")} id="others">
      {others.length === 0 ? <p className="muted">{t("others.none")}</p> : null}
      <ul className="stack">
        {others.map(({ id, program, state, reference, zone, submittedOn, awards, begins }) => (
          <li key={id}>
            {reference ? <a href={pathTo("/admin/applications/:id", { id })}>{program}</a> : program}{" "}
            {stateBadge(t, state, begins && f.date(begins))}
            <p className="muted">
              {[zone, submittedOn && f.date(submittedOn), ...awards.map(spanOf)]
                .filter(Boolean)
                .join(t("common:marks.next"))}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
};

interface Note {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly text: string;
}

/** Notes among officials. */
export const CaseNotes = ({ notes }: { readonly notes: readonly Note[] }) => {
  const t = useT("review");
  const { dateTime } = useFormats();
  return (
    <Card title={t("notes.heading")} id="notes">
      <p className="muted">{t("notes.lead")}</p>
      {notes.length === 0 ? <p className="mt-2">{t("notes.none")}</p> : null}
      <ul className="stack">
        {notes.map(({ id, by, at, text }) => (
          <li key={id}>
            <p className="whitespace-pre-wrap">{text}</p>
            <p className="muted">{t("notes.by", { name: by, when: dateTime(at) })}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
};

interface Step {
  readonly id: string;
  readonly action: ApplicationEventAction;
  /** Null for what time alone did. */
  readonly by: string | null;
  readonly byCompany: boolean;
  readonly at: string;
  readonly reason: string | null;
  readonly assignee: string | null;
}

/** Every step of the application, the last one first. */
export const CaseHistory = ({ steps }: { readonly steps: readonly Step[] }) => {
  const t = useT("review");
  return (
    <Card title={t("history.heading")} id="history">
      <HistoryList
        items={steps.map(({ id, action, by, byCompany, at, reason, assignee }) => ({
          key: id,
          at,
          title: action === "assign" ? t("history.assign") : t(`application:action.${action}`),
          text: action === "assign" ? (assignee ?? t("assignment.nobody")) : reason,
          by: by === null ? t("history.time") : byCompany ? t("history.company", { name: by }) : by,
        }))}
      />
    </Card>
  );
};
