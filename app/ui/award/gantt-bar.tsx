import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import { monthOf } from "~/domain/kernel/time/month";
import { useFormats, useT } from "~/i18n/react";
import { dateScale, spanOf } from "../patterns/scale";

interface GanttView {
  /** The days that the width of the bar stands for; the same for every row of a table. */
  readonly shown: DateRange;
  readonly benefit: DateRange;
  readonly suspensions: readonly DateRange[];
  /** The days on which another tier begins. */
  readonly steps: readonly CivilDate[];
  /** First day of which nothing is paid any more. */
  readonly paidTo: CivilDate;
  readonly today: CivilDate;
}

/**
 * One subsidy as a bar. Hidden from assistive technology: the cells beside it say the same in figures. A plain
 * function, since lists call it per row.
 */
export const ganttBar = ({ shown, benefit, suspensions, steps, paidTo, today }: GanttView) => {
  const place = dateScale(shown);
  const now = `${place(today)}%`;
  return (
    <svg className="gantt" aria-hidden="true">
      <rect className="gantt-bar" {...spanOf(place, benefit)} y="3" height="10" />
      {paidTo < benefit.to && (
        <rect className="gantt-unpaid" {...spanOf(place, { from: paidTo, to: benefit.to })} y="3" height="10" />
      )}
      {suspensions.map((range) => (
        <rect key={range.from} className="gantt-suspended" {...spanOf(place, range)} y="3" height="10" />
      ))}
      {steps.map((on) => (
        <line key={on} className="gantt-step" x1={`${place(on)}%`} x2={`${place(on)}%`} y1="3" y2="13" />
      ))}
      <line className="gantt-today" x1={now} x2={now} y1="0" y2="16" />
    </svg>
  );
};

const KEYS = ["runs", "step", "suspended", "unpaid", "today"] as const;

/** What the bars of a table stand for, and what is seen in them. */
export const GanttLegend = ({ shown }: Pick<GanttView, "shown">) => {
  const t = useT("award");
  const f = useFormats();
  return (
    <div className="muted">
      <p>{t("tracking.barSpan", { from: f.month(monthOf(shown.from)), to: f.month(monthOf(shown.to)) })}</p>
      <ul className="course-keys">
        {KEYS.map((key) => (
          <li key={key} className={`course-key gantt-key-${key}`}>
            {t(`tracking.barKey.${key}`)}
          </li>
        ))}
      </ul>
    </div>
  );
};
