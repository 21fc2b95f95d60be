import type { Month } from "~/domain/kernel/time/month";
import { valueScale } from "../patterns/scale";

/** What the bars of a month stand for, in their order; what waits is one. */
export const monthBars = ["starts", "steps", "ends", "waits"] as const;

type Bars = Readonly<Record<(typeof monthBars)[number], number>>;

export interface PicturedMonth extends Bars {
  readonly month: Month;
}

const share = (of: number) => `${Math.round(of * 10_000) / 100}%`;

/**
 * How many awards start, step down, end and wait in each month. Places are in percent, so that it fits any width. Hidden from
 * assistive technology: the same figures must stand beside it as a table.
 */
export const MonthsPicture = ({ months, now }: { readonly months: readonly PicturedMonth[]; readonly now: Month }) => {
  const place = valueScale(Math.max(1, ...months.flatMap((each) => monthBars.map((bar) => each[bar]))));
  const slot = 1 / Math.max(1, months.length);
  const bar = slot / (monthBars.length + 1);
  return (
    <svg className="months-picture" aria-hidden="true">
      <svg height="100" overflow="visible">
        {months.map((each, i) => (
          <g key={each.month}>
            {each.month === now && (
              <rect className="months-now" x={share(i * slot)} width={share(slot)} y="0" height="100" />
            )}
            {monthBars.map((of, k) => {
              const height = place(each[of]);
              const x = share(i * slot + (k + 0.5) * bar);
              return (
                <rect key={of} className={`months-${of}`} x={x} width={share(bar)} y={100 - height} height={height} />
              );
            })}
          </g>
        ))}
        <line className="months-base" x1="0" x2="100%" y1="100" y2="100" />
      </svg>
      {months.map(({ month }, i) => (
        <text key={month} x={share((i + 0.5) * slot)} y="116" textAnchor="middle">
          {Number(month.slice(5))}
        </text>
      ))}
      {months.map(({ month }, i) =>
        i === 0 || month.endsWith("-01") ? (
          <text key={month} x={share(i * slot)} y="134">
            {month.slice(0, 4)}
          </text>
        ) : null,
      )}
    </svg>
  );
};
