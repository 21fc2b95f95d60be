import type { YearOutlook } from "~/domain/replay/budget-outlook";
import { useFormats, useT } from "~/i18n/react";
import { Card } from "../primitives/card";
import { Table } from "../primitives/table";
import { valueScale } from "../patterns/scale";

const boundOf = ({ budget }: YearOutlook): number => budget.committed + budget.spent;

/** What a year needs: what is bound, with the awards' change after, and the applications. */
const needsOf = (line: YearOutlook) => {
  const { awards, applications } = line.costs;
  return {
    before: { bound: boundOf(line), applications: applications.before },
    after: { bound: Math.max(0, boundOf(line) + awards.after - awards.before), applications: applications.after },
  };
};

const keyOf = ({ year, source }: YearOutlook): string => `${year} ${source}`;

/** Each fiscal year and source as two bars, before and after, with a line where the appropriation ends. */
const Bars = ({
  years,
  nameOf,
}: {
  readonly years: readonly YearOutlook[];
  readonly nameOf: (line: YearOutlook) => string;
}) => {
  const t = useT("replay");
  const { money } = useFormats();
  const totals = years.flatMap((line) => {
    const { before, after } = needsOf(line);
    return [line.budget.appropriated, before.bound + before.applications, after.bound + after.applications];
  });
  const place = valueScale(Math.max(...totals, 1));
  return (
    <ul className="replay-years" aria-hidden="true">
      {years.map((line) => {
        const needs = needsOf(line);
        return (
          <li key={keyOf(line)}>
            <span>{nameOf(line)}</span>
            {(["before", "after"] as const).map((side) => {
              const { bound, applications } = needs[side];
              const at = place(line.budget.appropriated);
              return (
                <div key={side} className="replay-bar-row">
                  <span className="muted">{t(side === "before" ? "years.barBefore" : "years.barAfter")}</span>
                  <svg className="replay-bar">
                    <rect className="budget-available" width="100%" height="100%" />
                    <rect className="budget-spent" width={`${place(bound)}%`} height="100%" />
                    <rect
                      className="budget-committed"
                      x={`${place(bound)}%`}
                      width={`${Math.max(0, place(bound + applications) - place(bound))}%`}
                      height="100%"
                    />
                    <line className="replay-limit" x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
                  </svg>
                  <span className="figures">{money(bound + applications)}</span>
                </div>
              );
            })}
          </li>
        );
      })}
    </ul>
  );
};

/** Fiscal years against the budget, as bars and in figures. */
export const ReplayYears = ({ years }: { readonly years: readonly YearOutlook[] }) => {
  const t = useT("replay");
  const { money, moneyChange } = useFormats();
  const sourceOf = ({ source }: YearOutlook) =>
    source === "city" || source === "zone" ? t(`program:terms.fundingSource.${source}`) : source;
  const left = (fen: number) =>
    fen < 0 ? <strong>{t("years.short", { amount: money(0 - fen) })}</strong> : money(fen);
  return (
    <Card title={t("years.heading")}>
      <div className="grid gap-4">
        <p>{t("years.lead")}</p>
        <Bars years={years} nameOf={(line) => t("years.line", { year: line.year, source: sourceOf(line) })} />
        <ul className="budget-legend" aria-hidden="true">
          <li className="budget-key budget-key-spent">{t("years.key.bound")}</li>
          <li className="budget-key budget-key-committed">{t("years.key.applications")}</li>
          <li className="replay-key-limit">{t("years.key.appropriated")}</li>
        </ul>
        <Table
          caption={t("years.caption")}
          captionHidden
          dense
          rows={years}
          rowKey={keyOf}
          columns={[
            { key: "year", header: t("years.year"), rowHeader: true, cell: ({ year }) => String(year) },
            { key: "source", header: t("years.source"), cell: sourceOf },
            {
              key: "given",
              header: t("years.appropriated"),
              numeric: true,
              cell: (row) => money(row.budget.appropriated),
            },
            { key: "bound", header: t("years.bound"), numeric: true, cell: (row) => money(boundOf(row)) },
            {
              key: "awards",
              header: t("years.awardsChange"),
              numeric: true,
              cell: ({ costs: { awards } }) => moneyChange(awards.after - awards.before),
            },
            {
              key: "applicationsBefore",
              header: t("years.applicationsBefore"),
              numeric: true,
              cell: ({ costs }) => money(costs.applications.before),
            },
            {
              key: "applicationsAfter",
              header: t("years.applicationsAfter"),
              numeric: true,
              cell: ({ costs }) => money(costs.applications.after),
            },
            { key: "leftBefore", header: t("years.leftBefore"), numeric: true, cell: (row) => left(row.leftBefore) },
            { key: "leftAfter", header: t("years.leftAfter"), numeric: true, cell: (row) => left(row.leftAfter) },
          ]}
        />
      </div>
    </Card>
  );
};
