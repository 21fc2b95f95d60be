import type { CourseYear } from "~/domain/ledger/course/ceilings-course";
import type { AwardVoice } from "../course/voice";

interface PictureProps {
  readonly years: readonly CourseYear[];
  readonly title: string;
  readonly description: string;
  readonly voice: AwardVoice;
}

const TOP = 24;
const HEIGHT = 112;
const FOOT = TOP + HEIGHT;

/** The part of a year's place that its bar fills. */
const broad = 0.6;

/** The ceiling of each year beside the others, with what was granted of it. Places are in percent and sizes in pixels. */
export const CeilingsPicture = ({ years, title, description, voice }: PictureProps) => {
  const highest = Math.max(1, ...years.map(({ fen }) => fen));
  const place = 100 / years.length;
  const rect = (fen: number, above: number) => {
    const [height, foot] = [(fen / highest) * HEIGHT, FOOT - (above / highest) * HEIGHT];
    return { y: foot - height, height };
  };
  return (
    <svg className="course-picture" role="img" aria-labelledby="course-title course-description">
      <title id="course-title">{title}</title>
      <desc id="course-description">{description}</desc>
      {years.map(({ year, fen, grantedFen, leftFen }, i) => {
        const bar = { x: `${(i + (1 - broad) / 2) * place}%`, width: `${broad * place}%` };
        const middle = `${(i + 0.5) * place}%`;
        return (
          <g key={year}>
            <rect className="course-over" {...bar} {...rect(grantedFen, 0)} />
            <rect className="course-ahead" {...bar} {...rect(leftFen, grantedFen)} />
            <text className="course-label" x={middle} y={FOOT - (fen / highest) * HEIGHT - 6}>
              {voice.f.moneyBrief(fen)}
            </text>
            <text className="course-label" x={middle} y={FOOT + 20}>
              {year}
            </text>
          </g>
        );
      })}
      <line className="course-foot" x2="100%" y1={FOOT} y2={FOOT} />
    </svg>
  );
};
