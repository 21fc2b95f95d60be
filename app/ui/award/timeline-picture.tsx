import { dateScale, spanOf } from "../patterns/scale";
import type { TimelineView } from "./timeline-view";

interface PictureProps {
  readonly id: string;
  readonly view: TimelineView;
  readonly title: string;
  readonly description: string;
}

/** Percent of the bar behind which the name of a year would be cut on a phone. */
const yearFits = 88;

/** First days of the years that begin inside the benefit. */
const newYears = ({ from, to }: TimelineView["benefit"]): string[] => {
  const years: string[] = [];
  for (let year = Number(from.slice(0, 4)) + 1; `${year}-01-01` < to; year++) years.push(`${year}-01-01`);
  return years;
};

/** The bar of a timeline. Places are in percent and sizes in pixels, so that it fits any width and its text keeps its size. */
export const TimelinePicture = ({ id, view, title, description }: PictureProps) => {
  const { benefit, payingEnd, today } = view;
  const place = dateScale(benefit);
  const inside = today >= benefit.from && today < benefit.to;
  const now = `${today < benefit.from ? 0 : place(today < benefit.to ? today : benefit.to)}%`;
  const unpaid = payingEnd.because ? [{ from: payingEnd.on, to: benefit.to }] : [];
  return (
    <svg className="timeline-picture" role="img" aria-labelledby={`${id}-title ${id}-description`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="timeline-hatch" d="M0 0v6" />
      </pattern>
      {newYears(view.benefit).map((date) => (
        <g key={date} className="timeline-year">
          <line x1={`${place(date)}%`} x2={`${place(date)}%`} y1="8" y2="62" />
          {place(date) < yearFits && (
            <text x={`${place(date)}%`} dx="4" y="14">
              {date.slice(0, 4)}
            </text>
          )}
        </g>
      ))}
      {view.tiers.map((tier, i) => (
        <svg key={tier.from} {...spanOf(place, tier)} y="20" height="32">
          <rect className={`timeline-tier timeline-tier-${Math.min(i, 3)}`} width="100%" height="100%" />
          <text className={`timeline-label-${Math.min(i, 3)}`} x="8" y="21">
            {tier.label}
          </text>
        </svg>
      ))}
      {[...view.suspensions, ...unpaid].map((range) => (
        <g key={range.from}>
          <rect className="timeline-suspended" {...spanOf(place, range)} y="20" height="32" />
          <rect fill={`url(#${id}-hatch)`} {...spanOf(place, range)} y="20" height="32" />
        </g>
      ))}
      <rect className="timeline-used" width={now} y="56" height="4" />
      {inside && <line className="timeline-today" x1={now} x2={now} y1="16" y2="64" />}
    </svg>
  );
};
