import type { YearRows } from "~/domain/ledger/waterfall/month-rows";
import { MONTHS } from "./answer-box";
import { monthMarkup } from "./month-markup";
import type { AwardVoice } from "./voice";

interface MonthsProps {
  readonly years: readonly YearRows[];
  readonly totalFen: number;
  readonly today: string;
  readonly voice: AwardVoice;
}

/** The months by year. Years that are over are folded up, and those to come but the next. */
export const MonthSection = ({ years, totalFen, today, voice }: MonthsProps) => {
  const { t, f } = voice;
  const open = (years.find(({ over }) => !over) ?? years.at(-1))?.year;
  return (
    <section id={MONTHS}>
      <h2>{t("months.title")}</h2>
      <p className="muted">{t("months.lead")}</p>
      {years.map(({ year, payableFen, rows }) => (
        <details key={year} className="month-year" open={year === open}>
          <summary>
            <span>{t("months.year", { year: String(year) })}</span>
            <span className="figures">{f.money(payableFen)}</span>
          </summary>
          <div dangerouslySetInnerHTML={{ __html: monthMarkup(rows, today, voice) }} />
        </details>
      ))}
      <p className="month-total">
        <span>{t("months.total")}</span>
        <span className="figures">{f.money(totalFen)}</span>
      </p>
    </section>
  );
};
