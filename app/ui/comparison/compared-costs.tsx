import { works } from "~/domain/comparison/figure";
import { useFormats, useT } from "~/i18n/react";
import type { ComparisonView } from "~/presenters/comparison/compare.server";
import { Callout } from "../primitives/callout";
import { Card } from "../primitives/card";
import { Table } from "../primitives/table";
import { CostBars } from "./cost-bars";
import { type CostRow, costRows, yearsSum } from "./cost-rows";
import { FigureSources } from "./figure-sources";

interface ComparedProps extends Pick<ComparisonView, "cities" | "share" | "example"> {
  readonly asked: NonNullable<ComparisonView["asked"]>;
}

/** What the team costs in each city, as bars, by year and by part, with the sources of every figure. */
export const ComparedCosts = ({ cities, share, example, asked }: ComparedProps) => {
  const t = useT("comparison");
  const f = useFormats();
  const rows = costRows(cities);
  const nameOf = ({ city, programs }: CostRow, year: number | null = null) =>
    programs === null ? city : t(year === null ? `row.${programs}` : "row.inYear", { city, year: year ?? 0 });
  const people = works.filter((work) => asked.team.people[work] > 0);
  const words = people.map((work) => t("asked.work", { count: asked.team.people[work], work: t(`work.${work}`) }));
  const team = t("asked.team", {
    people: words.join(t("common:marks.list")),
    area: f.area(asked.team.areaM2),
    years: f.years(asked.years),
    from: f.month(asked.from),
  });
  const lacking = cities.filter(({ cost }) => cost && !cost.month);
  const whole = rows.find(({ programs }) => programs === "with");
  return (
    <>
      <Card title={t("result.title")} id="result">
        <div className="grid gap-4">
          <p>
            {example && `${t("asked.example")} `}
            {team}
          </p>
          {whole && (
            <p>
              <strong>
                {t("result.saved", { amount: f.money(yearsSum(whole.years, "aidFen")), years: f.years(asked.years) })}
              </strong>
            </p>
          )}
          {lacking.map(({ id, name, cost }) => (
            <Callout
              key={id}
              title={t("result.lacking", {
                city: name,
                figures: f.list((cost?.missing ?? []).map((kind) => t(`figure.${kind}`))),
              })}
            />
          ))}
          <CostBars rows={rows} nameOf={nameOf} />
          <Table
            caption={t("byYear.caption")}
            className="table-lines"
            rows={rows}
            rowKey={({ key }) => key}
            columns={[
              { key: "city", header: t("city"), rowHeader: true, cell: (row) => nameOf(row) },
              ...Array.from({ length: asked.years }, (_, i) => ({
                key: `year${i}`,
                header: t("byYear.year", { year: i + 1 }),
                numeric: true,
                cell: ({ years }: CostRow) => f.money(years[i]?.monthFen ?? 0),
              })),
              {
                key: "sum",
                header: t("byYear.sum"),
                numeric: true,
                cell: ({ years }) => f.money(yearsSum(years, "leftFen")),
              },
            ]}
          />
          <Table
            caption={t("parts.caption")}
            dense
            className="table-lines"
            rows={rows.filter(({ programs }) => programs !== "with")}
            rowKey={({ key }) => key}
            columns={[
              { key: "city", header: t("city"), rowHeader: true, cell: ({ city }) => city },
              ...people.map((work) => ({
                key: work,
                header: t(`work.${work}`),
                numeric: true,
                cell: ({ month }: CostRow) => f.money(month.salaryFen[work]),
              })),
              {
                key: "insurance",
                header: t("chart.insurance"),
                numeric: true,
                cell: ({ month }) => f.money(month.insuranceFen),
              },
              { key: "rent", header: t("chart.rent"), numeric: true, cell: ({ month }) => f.money(month.rentFen) },
              {
                key: "total",
                header: t("parts.total"),
                numeric: true,
                className: "lines-main",
                cell: ({ month }) => f.money(month.totalFen),
              },
            ]}
          />
          <p className="muted">{t("result.rules")}</p>
          <p>
            <a href={share}>{t("result.share")}</a>
            <span className="muted no-print"> {t("result.shareHint")}</span>
          </p>
        </div>
      </Card>
      <FigureSources cities={cities} />
    </>
  );
};
