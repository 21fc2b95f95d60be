import type { PayingEnd } from "~/domain/subsidy/paying-end";
import { addDays } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";
import { paidToWords } from "../award/paid-to";
import { payableAmount } from "../award/payable-amount";

interface CaseAwardsProps {
  readonly awards: readonly {
    readonly reference: string;
    readonly href: string;
    readonly benefit: { readonly from: string; readonly to: string };
    readonly payingEnd: PayingEnd;
    readonly total: { readonly payableFen: number; readonly plannedFen: number };
    readonly left: { readonly payableFen: number; readonly plannedFen: number };
  }[];
}

/** What a case was granted; nothing while that is nothing. */
export const CaseAwards = ({ awards }: CaseAwardsProps) => {
  const t = useT("award");
  const f = useFormats();
  if (awards.length === 0) return null;
  return (
    <Card title={t("review:award.heading")} id="award">
      <div className="stack">
        {awards.map(({ benefit, href, reference, total, left, payingEnd }) => {
          const stopped = paidToWords(payingEnd, t, f);
          return (
            <DescriptionList
              key={href}
              items={[
                { term: t("tracking.reference"), value: <a href={href}>{reference}</a> },
                { term: t("decision:start"), value: f.date(benefit.from) },
                { term: t("tracking.ends"), value: f.date(addDays(benefit.to, -1)) },
                ...(stopped ? [{ term: t("timeline.lastPaidDay"), value: stopped }] : []),
                { term: t("total"), value: payableAmount(total, t, f) },
                { term: t("left"), value: payableAmount(left, t, f) },
              ]}
            />
          );
        })}
      </div>
    </Card>
  );
};
