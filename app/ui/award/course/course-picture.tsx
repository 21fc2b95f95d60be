import type { DateRange } from "~/domain/kernel/time/date-range";
import type { Course, CourseMonth } from "~/domain/ledger/course/course";
import { escaped } from "../../markup";
import { dateScale, spanOf } from "../../patterns/scale";
import { tierWords } from "../line-words";
import { courseBars, highestOf, shownDays } from "./course-bars";
import type { AwardVoice } from "./voice";

/** What is pictured of a course. */
export type PicturedCourse = Pick<Course, "months" | "tiers" | "suspensions"> & {
  readonly standing: Pick<Course["standing"], "payingEnd">;
};

/** What a picture shows from left to right, and what its height stands for, in fen. */
export interface PictureFrame {
  readonly days: DateRange;
  readonly highest: number;
}

/** The frame in which all of these months are seen. */
export const frameOf = (months: readonly CourseMonth[]): PictureFrame => ({
  days: shownDays(months),
  highest: highestOf(months),
});

interface PictureProps {
  /** Its own on the page. */
  readonly id?: string;
  readonly course: PicturedCourse;
  /** That of pictures beside it; its own where it stands alone. */
  readonly frame?: PictureFrame;
  readonly today: string;
  /** Days on which something was decided. */
  readonly decided: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly voice: Pick<AwardVoice, "award" | "f">;
}

const TOP = 24;
const HEIGHT = 112;
const FOOT = TOP + HEIGHT;

/** Percent of the width that the words of a tier need, and behind which the name of a year would be cut on a phone. */
const labelFits = 11;
const yearFits = 88;

const newYears = ({ from, to }: { readonly from: string; readonly to: string }): string[] => {
  const years: string[] = [];
  for (let year = Number(from.slice(0, 4)) + 1; `${year}-01-01` < to; year++) years.push(`${year}-01-01`);
  return years;
};

/** The bar of each stretch of months, as markup of mere numbers: as elements they were a fifth of the page. */
const barMarkup = (months: readonly CourseMonth[], today: string, { days, highest }: PictureFrame): string => {
  const place = dateScale(days);
  return courseBars(months, today.slice(0, 7), highest)
    .map(({ range, rent, payable, over }) => {
      const { x, width } = spanOf(place, range);
      const rect = (name: string, height: number) =>
        `<rect class="${name}" x="${x}" width="${width}" y="${FOOT - height * HEIGHT}" height="${height * HEIGHT}"></rect>`;
      const y = FOOT - rent * HEIGHT;
      const line = `<line class="course-rent" x1="${x}" x2="${place(range.to)}%" y1="${y}" y2="${y}"></line>`;
      return `<g>${rect("course-own", rent)}${rect(over ? "course-over" : "course-ahead", payable)}${rent > 0 ? line : ""}</g>`;
    })
    .join("");
};

/** A point on each day on which something was decided. */
const decidedMarkup = (days: readonly string[], place: (day: string) => number, { f }: Pick<AwardVoice, "f">): string =>
  days
    .map((day) => {
      const title = `<title>${escaped(f.date(day))}</title>`;
      return `<circle class="course-decided" cx="${place(day)}%" cy="${FOOT}" r="4">${title}</circle>`;
    })
    .join("");

/** The stretch of each pause, in its colour and hatched. */
const pauseMarkup = (pauses: readonly DateRange[], place: (day: string) => number, hatch: string): string =>
  pauses
    .map((range) => {
      const { x, width } = spanOf(place, range);
      const at = `x="${x}" width="${width}" y="${TOP}" height="${HEIGHT}"`;
      return `<rect class="course-paused" ${at}></rect><rect fill="${hatch}" ${at}></rect>`;
    })
    .join("");

/**
 * Of the rent of each month what the subsidy carries, with pauses, decisions and today. Places are in percent and sizes in pixels, so
 * that it fits any width and its text keeps its size.
 */
export const CoursePicture = ({
  id = "course",
  course,
  frame = frameOf(course.months),
  today,
  decided,
  title,
  description,
  voice,
}: PictureProps) => {
  const { days: shown } = frame;
  const place = dateScale(shown);
  const inside = (day: string) => shown.from <= day && day < shown.to;
  const { payingEnd } = course.standing;
  return (
    <svg className="course-picture" role="img" aria-labelledby={`${id}-title ${id}-description`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="course-hatch" d="M0 0v6" />
      </pattern>
      <g dangerouslySetInnerHTML={{ __html: barMarkup(course.months, today, frame) }} />
      {course.suspensions.length > 0 && (
        <g dangerouslySetInnerHTML={{ __html: pauseMarkup(course.suspensions, place, `url(#${id}-hatch)`) }} />
      )}
      {course.tiers.map(({ from, to, tier }) => {
        const end = to < payingEnd.on ? to : payingEnd.on;
        const [left, right] = [place(from), place(end)];
        if (end <= from || right - left < labelFits) return null;
        return (
          <text key={from} className="course-label" x={`${(left + right) / 2}%`} y={FOOT - 12}>
            {tier.kind === "share" ? voice.f.percent(tier.value) : tierWords(tier, voice.award, voice.f)}
          </text>
        );
      })}
      <line className="course-foot" x2="100%" y1={FOOT} y2={FOOT} />
      {newYears(shown).map((day) => (
        <g key={day} className="course-year">
          <line x1={`${place(day)}%`} x2={`${place(day)}%`} y1={FOOT} y2={FOOT + 7} />
          {place(day) < yearFits && (
            <text x={`${place(day)}%`} dx="3" y={FOOT + 20}>
              {day.slice(0, 4)}
            </text>
          )}
        </g>
      ))}
      {payingEnd.because && inside(payingEnd.on) && (
        <line
          className="course-end"
          x1={`${place(payingEnd.on)}%`}
          x2={`${place(payingEnd.on)}%`}
          y1={TOP}
          y2={FOOT + 7}
        />
      )}
      <g dangerouslySetInnerHTML={{ __html: decidedMarkup(decided.filter(inside), place, voice) }} />
      {inside(today) && (
        <line className="course-today" x1={`${place(today)}%`} x2={`${place(today)}%`} y1="6" y2={FOOT + 7} />
      )}
    </svg>
  );
};
