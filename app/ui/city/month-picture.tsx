import type { MonthView } from "~/presenters/city/year-view.server";

const [width, height] = [20, 18];

/** One month as a picture: days off filled, worked weekends framed, weeks from Monday to Sunday. `label` says the same in words. */
export const MonthPicture = ({ days, label }: Pick<MonthView, "days"> & { readonly label: string }) => {
  const before = days[0]?.column ?? 0;
  return (
    <svg viewBox={`0 0 ${width * 7} ${height * 6}`} role="img" aria-label={label} className="month-picture">
      {days.map(({ day, kind, column }) => {
        const [x, y] = [column * width, Math.floor((before + day - 1) / 7) * height];
        return (
          <g key={day} className={`day-${kind}`}>
            {kind === "off" || kind === "work" ? (
              <rect x={x + 1} y={y + 1} width={width - 2} height={height - 2} rx={3} />
            ) : null}
            <text x={x + width / 2} y={y + 13} textAnchor="middle">
              {day}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
