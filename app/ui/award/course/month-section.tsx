import type { MonthRow, YearRows } from "~/domain/ledger/waterfall/month-rows";
import { Badge } from "../../primitives/badge";
import { MonthFallTable } from "./month-fall";
import { rangeWords } from "./range-words";
import { rowState } from "./row-state";
import type { AwardVoice } from "./voice";

interface MonthsProps {
  readonly years: readonly YearRows[];
  readonly totalFen: number;
  readonly today: string;
  readonly voice: AwardVoice;
}

const Row = ({ row, today, voice }: { readonly row: MonthRow; readonly today: string; readonly voice: AwardVoice }) => {
  const { t, f } = voice;
  const [fall] = row.falls;
  const range = rangeWords(row, voice);
  const state = rowState(row, voice);
  const count = row.falls.length + row.idle.length;
  const head = (
    <>
      <span>
        {range}
        {count > 1 && <span className="muted"> {t("common:marks.aside", { text: t("months.count", { count }) })}</span>}
      </span>
      <span>
        {row.from === today.slice(0, 7) && row.from === row.to && <Badge tone="info">{t("months.thisMonth")}</Badge>}{" "}
        <Badge tone={state.tone}>{state.words}</Badge>
      </span>
      <span className="figures">{f.money(row.payableFen)}</span>
    </>
  );
  if (!fall) return <div className="month-row">{head}</div>;
  return (
    <details className="month-open">
      <summary className="month-row">{head}</summary>
      {row.falls.length > 1 && <p className="muted">{t("months.each")}</p>}
      <MonthFallTable fall={fall} of={range} voice={voice} />
    </details>
  );
};

/** The months by year, each to be opened for its waterfall. Years that are over are folded up, and those to come but the next. */
export const MonthSection = ({ years, totalFen, today, voice }: MonthsProps) => {
  const { t, f } = voice;
  const open = (years.find(({ over }) => !over) ?? years.at(-1))?.year;
  return (
    <section>
      <h2>{t("months.title")}</h2>
      <p className="muted">{t("months.lead")}</p>
      {years.map(({ year, payableFen, rows }) => (
        <details key={year} className="month-year" open={year === open}>
          <summary>
            <span>{t("months.year", { year: String(year) })}</span>
            <span className="figures">{f.money(payableFen)}</span>
          </summary>
          {rows.map((row) => (
            <Row key={row.from} row={row} today={today} voice={voice} />
          ))}
        </details>
      ))}
      <p className="month-total">
        <span>{t("months.total")}</span>
        <span className="figures">{f.money(totalFen)}</span>
      </p>
    </section>
  );
};
