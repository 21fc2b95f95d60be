import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { YearRows } from "~/domain/ledger/waterfall/month-rows";
import { Badge } from "../../primitives/badge";
import { VisuallyHidden } from "../../primitives/visually-hidden";
import { MONTHS } from "./answer-box";
import { monthMarkup } from "./month-markup";
import type { AwardVoice } from "./voice";

interface MonthsProps {
  readonly years: readonly YearRows[];
  readonly totalFen: number;
  readonly today: string;
  /** The past day as of which the page is shown; null on one of the present. */
  readonly on: CivilDate | null;
  readonly voice: AwardVoice;
}

const yearId = (year: number) => `year-${year}`;

/** The same page with the months of a year, or of all. */
const withMonths = (year: number | "all", on: CivilDate | null): string =>
  `?${new URLSearchParams({ ...(on ? { on } : {}), year: String(year) }).toString()}#${year === "all" ? MONTHS : yearId(year)}`;

const YearLine = ({ year: { year, owedFen, payableFen, rows }, voice: { t, f } }: YearProps) => (
  <>
    <span>
      {t("months.year", { year: String(year) })}
      {rows === null && <VisuallyHidden>{t("common:marks.aside", { text: t("months.show") })}</VisuallyHidden>}
    </span>
    {owedFen > 0 && <Badge tone="danger">{t("state.owed", { amount: f.money(owedFen) })}</Badge>}
    <span className="figures">{f.money(payableFen)}</span>
  </>
);

interface YearProps {
  readonly year: YearRows;
  readonly voice: AwardVoice;
}

/** The months by year. Of years that are folded up the sum alone; their months are asked for by a link. */
export const MonthSection = ({ years, totalFen, today, on, voice }: MonthsProps) => {
  const { t, f } = voice;
  return (
    <section id={MONTHS}>
      <h2>{t("months.title")}</h2>
      <p className="muted">{t("months.lead")}</p>
      {years.map((each) =>
        each.rows === null ? (
          <a key={each.year} id={yearId(each.year)} className="month-year" href={withMonths(each.year, on)}>
            <YearLine year={each} voice={voice} />
          </a>
        ) : (
          <details key={each.year} id={yearId(each.year)} className="month-year" open>
            <summary>
              <YearLine year={each} voice={voice} />
            </summary>
            <div dangerouslySetInnerHTML={{ __html: monthMarkup(each.rows, today, voice) }} />
          </details>
        ),
      )}
      <p className="month-total">
        <span>{t("months.total")}</span>
        <span className="figures">{f.money(totalFen)}</span>
      </p>
      {years.some(({ rows }) => rows === null) && (
        <p className="no-print">
          <a href={withMonths("all", on)}>{t("months.all")}</a>
        </p>
      )}
    </section>
  );
};
