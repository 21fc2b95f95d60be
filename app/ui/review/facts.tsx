import type { ComponentProps } from "react";
import { pathTo } from "~/addresses/path-to";
import type { Estimate } from "~/domain/program/terms/estimate";
import { useFormats, useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";
import { Card } from "../primitives/card";
import { type Description, DescriptionList } from "../primitives/description-list";
import { type CriterionView, CriteriaList } from "./criteria-list";
import { GroupComparison } from "../award/group-comparison";
import { payableAmount } from "../award/payable-amount";

interface CaseCompanyProps {
  readonly items: readonly Description[];
  /** Other companies that give the same code. */
  readonly claims: number;
  readonly companyId: string;
}

/** What the company says of itself. */
export const CaseCompanyCard = ({ items, claims, companyId }: CaseCompanyProps) => {
  const t = useT("review");
  return (
    <Card title={t("company.heading")} id="company">
      {claims > 0 ? <Callout tone="warning">{t("company.claims", { count: claims })}</Callout> : null}
      <DescriptionList items={items} />
      <p>
        <a href={pathTo("/admin/companies/:id", { id: companyId })}>{t("company:official.page")}</a>
      </p>
    </Card>
  );
};

interface CaseChecksProps {
  readonly criteria: readonly CriterionView[];
  /** The day for which they were worked out. */
  readonly day: string;
}

/** What the machine makes of the conditions. */
export const CaseChecks = ({ criteria, day }: CaseChecksProps) => {
  const t = useT("review");
  const { date } = useFormats();
  const count = (result: CriterionView["result"]) => criteria.filter((each) => each.result === result).length;
  return (
    <Card title={t("checks.heading")} id="checks">
      <p className="muted">{t("checks.lead", { date: date(day) })}</p>
      <p className="my-2">
        {t("checks.summary", { met: count("met"), notMet: count("notMet"), unknown: count("unknown") })}
      </p>
      <CriteriaList items={criteria} />
    </Card>
  );
};

type EstimateView =
  | ({
      readonly kind: "amount";
      readonly start: string;
      readonly comparison: ComponentProps<typeof GroupComparison>["comparison"] | null;
    } & Omit<Estimate, "basis" | "plan">)
  | { readonly kind: "none" | "notRent" };

const total = ({ totalFen, comparison }: EstimateView & { readonly kind: "amount" }) => ({
  payableFen: comparison?.payableFen ?? totalFen,
  plannedFen: totalFen,
});

/** What the benefit would come to. */
export const CaseEstimate = ({ estimate }: { readonly estimate: EstimateView }) => {
  const t = useT("review");
  const f = useFormats();
  return (
    <Card title={t("estimate.heading")} id="estimate">
      {estimate.kind === "amount" ? (
        <>
          <p className="muted">{t("estimate.lead", { date: f.date(estimate.start) })}</p>
          <DescriptionList
            items={[
              { term: t("estimate.total"), value: <strong>{payableAmount(total(estimate), t, f)}</strong> },
              { term: t("estimate.months"), value: f.number(estimate.months) },
              ...estimate.steps.map(({ fromMonth, months, fenPerMonth }) => ({
                term: t("estimate.step", { month: f.month(fromMonth), months: f.months(months) }),
                value: t("estimate.perMonth", { amount: f.money(fenPerMonth) }),
              })),
            ]}
          />
          {estimate.comparison ? <GroupComparison comparison={estimate.comparison} /> : null}
        </>
      ) : (
        <p>{t(`estimate.${estimate.kind}`)}</p>
      )}
    </Card>
  );
};
