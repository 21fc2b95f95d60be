import type { ReactNode } from "react";
import { useFormats, useT } from "~/i18n/react";
import type { PeriodView } from "~/presenters/month/show-months.server";
import { Provisional } from "../patterns/provisional";
import { MonthStateBadge } from "./state-badge";

interface PeriodListProps {
  readonly periods: readonly PeriodView[];
  /** What the reader may do about a period: links, or nothing. */
  readonly steps: (period: PeriodView) => ReactNode;
}

/** What waits for whom until when, in a line. */
const Until = ({ period }: { readonly period: PeriodView }) => {
  const t = useT("month");
  const { date } = useFormats();
  const { state, opened, opensOn, lastDay, over, acceptOn, reportedOn } = period;
  if (state === "reported" && reportedOn !== null)
    return (
      <>
        {t("page.reportedOn", { date: date(reportedOn) })}
        {acceptOn ? ` ${t("page.acceptedAfter", { date: date(acceptOn) })}` : null}
      </>
    );
  if (state !== "open" && state !== "refused") return null;
  if (!opened) return <>{t("page.opensOn", { date: date(opensOn) })}</>;
  if (!lastDay) return <>{t("page.openSince", { date: date(opensOn) })}</>;
  return (
    <>
      {t(over ? "page.wasUntil" : "page.until", { date: date(lastDay.date) })}
      {lastDay.provisional ? <Provisional /> : null}
    </>
  );
};

/** The files that a report brought. */
const Brought = ({ evidence }: Pick<PeriodView, "evidence">) => {
  const files = evidence.flatMap((item) => item.files);
  return files.length === 0 ? null : (
    <ul>
      {files.map(({ key, name, href, note }) => (
        <li key={key}>
          <a href={href}>{name}</a> <span className="muted">{note}</span>
        </li>
      ))}
    </ul>
  );
};

/** The periods of an award, each with where it stands, what was said of it, and what the reader may do. */
export const PeriodList = ({ periods, steps }: PeriodListProps) => {
  const t = useT("month");
  return (
    <ul className="periods">
      {periods.map((period) => (
        <li key={period.first}>
          <h3>
            {period.months} {period.opened || period.state !== "open" ? <MonthStateBadge state={period.state} /> : null}
          </h3>
          <p className="muted">
            <Until period={period} />
            {period.asked && period.asked !== period.months ? ` ${t("page.asked", { months: period.asked })}` : null}
          </p>
          {period.words === "" ? null : <p>{t("page.words", { words: period.words })}</p>}
          {period.reason === null ? null : <p>{t("page.reason", { reason: period.reason })}</p>}
          <Brought evidence={period.evidence} />
          {steps(period)}
        </li>
      ))}
    </ul>
  );
};
