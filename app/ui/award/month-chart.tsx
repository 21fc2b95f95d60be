import { useFormats } from "~/i18n/react";
import { valueScale } from "../patterns/scale";

export interface MonthCost {
  /** `YYYY-MM`, in order; months without a cost may be left out. */
  readonly month: string;
  readonly before: number;
  readonly after: number;
}

interface MonthChartProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly months: readonly MonthCost[];
}

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** As many as have room on a phone. */
const mostYearLabels = 7;

/** A round step that makes at most five of the largest value: 1, 2 or 5 and zeros. */
export const roundStep = (max: number): number => {
  const raw = Math.max(max, 5) / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  return ([1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power;
};

interface YearSpan {
  readonly year: number;
  /** In percent of the width. */
  readonly from: number;
  readonly middle: number;
}

/** The years of `count` months from a month on; where there are many or a year is only touched, it has no label. */
const yearsOf = (first: number, count: number): (YearSpan & { readonly labelled: boolean })[] => {
  const [firstYear, lastYear] = [Math.floor(first / 12), Math.floor((first + count - 1) / 12)];
  const every = Math.ceil((lastYear - firstYear + 1) / mostYearLabels);
  return Array.from({ length: lastYear - firstYear + 1 }, (_, i) => {
    const [from, to] = [Math.max(0, (firstYear + i) * 12 - first), Math.min(count, (firstYear + i + 1) * 12 - first)];
    const place = (month: number) => Math.round((month / count) * 10_000) / 100;
    const labelled = i % every === 0 && (to - from) * mostYearLabels >= count / 2;
    return { year: firstYear + i, from: place(from), middle: place((from + to) / 2), labelled };
  });
};

/** Steps of a curve in a box of 100 × 100: one per month, its height by the scale. */
const stepsOf = (values: readonly number[], place: (value: number) => number): string =>
  values.map((value, i) => `${i === 0 ? "M" : "L"}${i} ${100 - place(value)}H${i + 1}`).join("");

/**
 * What something costs month by month, before as an area and after as a line. Places are in percent and texts in pixels, so
 * that it fits any width. The same figures must stand beside it as a table.
 */
export const MonthChart = ({ id, title, description, months }: MonthChartProps) => {
  const { moneyBrief } = useFormats();
  const first = indexOf(months[0]?.month ?? "2000-01");
  const count = indexOf(months.at(-1)?.month ?? "2000-01") - first + 1;
  const [before, after] = [new Array<number>(count).fill(0), new Array<number>(count).fill(0)];
  for (const each of months) {
    before[indexOf(each.month) - first] = each.before;
    after[indexOf(each.month) - first] = each.after;
  }
  const highest = Math.max(...before, ...after, 1);
  const step = roundStep(highest);
  const top = Math.ceil(highest / step) * step;
  const place = valueScale(top);
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step);
  return (
    <svg className="month-chart" role="img" aria-labelledby={`${id}-title ${id}-description`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <svg y="8" height="200">
        {ticks.map((tick) => (
          <line
            key={tick}
            className="month-chart-tick"
            x2="100%"
            y1={`${100 - place(tick)}%`}
            y2={`${100 - place(tick)}%`}
          />
        ))}
        <svg viewBox={`0 0 ${count} 100`} width="100%" height="100%" preserveAspectRatio="none">
          <path className="month-chart-before" d={`${stepsOf(before, place)}V100H0Z`} />
          <path className="month-chart-after" d={stepsOf(after, place)} />
        </svg>
      </svg>
      {ticks.map((tick) => (
        <text key={tick} className="month-chart-value" x="-8" y={208 - 2 * place(tick)} dy="4">
          {moneyBrief(tick)}
        </text>
      ))}
      {yearsOf(first, count).map(({ year, from, middle, labelled }) => (
        <g key={year} className="month-chart-year">
          <line x1={`${from}%`} x2={`${from}%`} y1="208" y2="216" />
          {labelled && (
            <text x={`${middle}%`} y="224">
              {year}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
};
