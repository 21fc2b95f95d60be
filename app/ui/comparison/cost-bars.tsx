import { useFormats, useT } from "~/i18n/react";
import { valueScale } from "../patterns/scale";
import type { CostRow } from "./cost-rows";

interface Bar {
  readonly key: string;
  readonly name: string;
  readonly totalFen: number;
  /** In their order from the left. */
  readonly parts: readonly (readonly ["work" | "insurance" | "rent" | "aid", number])[];
}

/** One bar for a city; here with programs one for each year, rent first giving way to what programs pay. */
const barsOf = (row: CostRow, nameOf: (row: CostRow, year: number | null) => string): Bar[] => {
  const { rentFen, insuranceFen, totalFen } = row.month;
  const work = totalFen - rentFen - insuranceFen;
  const parts = (aid: number): Bar["parts"] => [
    ["work", work],
    ["insurance", insuranceFen],
    ["rent", Math.max(0, rentFen - aid)],
    ["aid", Math.min(aid, rentFen)],
  ];
  return row.programs === "with"
    ? row.years.map(({ year, monthFen, monthAidFen }) => ({
        key: `${row.key}-${year}`,
        name: nameOf(row, year),
        totalFen: monthFen,
        parts: parts(monthAidFen),
      }))
    : [{ key: row.key, name: nameOf(row, null), totalFen, parts: parts(0) }];
};

const keys = ["work", "insurance", "rent", "aid"] as const;

/** What a month costs, as bars; the tables below have the same figures. */
export const CostBars = ({
  rows,
  nameOf,
}: {
  readonly rows: readonly CostRow[];
  readonly nameOf: (row: CostRow, year: number | null) => string;
}) => {
  const t = useT("comparison");
  const { money } = useFormats();
  const place = valueScale(Math.max(...rows.map(({ month }) => month.totalFen), 1));
  const bars = rows.flatMap((row) => barsOf(row, nameOf));
  const aided = rows.some(({ programs }) => programs === "with");
  return (
    <figure className="compare-chart" role="img" aria-label={t("chart.label")}>
      <ul className="compare-bars" aria-hidden="true">
        {bars.map(({ key, name, totalFen, parts }) => {
          let at = 0;
          return (
            <li key={key}>
              <span>{name}</span>
              <svg className="compare-bar">
                {parts.map(([part, fen]) => {
                  const from = place(at);
                  at += fen;
                  const width = Math.max(0, place(at) - from);
                  return (
                    <rect key={part} className={`compare-${part}`} x={`${from}%`} width={`${width}%`} height="100%" />
                  );
                })}
              </svg>
              <span className="figures">{money(totalFen)}</span>
            </li>
          );
        })}
      </ul>
      <ul className="budget-legend" aria-hidden="true">
        {keys
          .filter((key) => aided || key !== "aid")
          .map((key) => (
            <li key={key} className={`budget-key compare-key-${key}`}>
              {t(`chart.${key}`)}
            </li>
          ))}
      </ul>
    </figure>
  );
};
