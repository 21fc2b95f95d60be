import type { PayingEnd } from "~/domain/subsidy/paying-end";
import { addDays } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";
import { paidToWords } from "../award/paid-to";
import { payableAmount } from "../award/payable-amount";

interface CaseAwardProps {
  readonly award: {
    readonly reference: string;
    readonly href: string;
    readonly benefit: { readonly from: string; readonly to: string };
    readonly payingEnd: PayingEnd;
    readonly total: { readonly payableFen: number; readonly plannedFen: number };
    readonly left: { readonly payableFen: number; readonly plannedFen: number };
  };
}

/** What a case was granted. */
export const CaseAward = ({ award }: CaseAwardProps) => {
  const t = useT("award");
  const f = useFormats();
  const { benefit, href, reference, total, left } = award;
  const stopped = paidToWords(award.payingEnd, t, f);
  return (
    <Card title={t("review:award.heading")} id="award">
      <DescriptionList
        items={[
          { term: t("tracking.reference"), value: <a href={href}>{reference}</a> },
          { term: t("decision:start"), value: f.date(benefit.from) },
          { term: t("tracking.ends"), value: f.date(addDays(benefit.to, -1)) },
          ...(stopped ? [{ term: t("timeline.lastPaidDay"), value: stopped }] : []),
          { term: t("total"), value: payableAmount(total, t, f) },
          { term: t("left"), value: payableAmount(left, t, f) },
        ]}
      />
    </Card>
  );
};
