import { useT } from "~/i18n/react";
import type { MonthsView } from "~/presenters/month/show-months.server";
import { Done } from "../patterns/outcome";
import { LinkButton } from "../primitives/button";
import { EmptyState } from "../primitives/empty-state";
import { HoldNotice } from "./hold-notice";
import { PeriodList } from "./period-list";

interface OwnMonthsProps {
  readonly view: Pick<MonthsView, "periods" | "onHold" | "holdReason">;
  /** Where the months that begin with one are reported. */
  readonly reportAt: (first: string) => string;
}

/** The months of an award for the side that reports them. */
export const OwnMonths = ({ view: { periods, onHold, holdReason }, reportAt }: OwnMonthsProps) => {
  const t = useT("month");
  return (
    <>
      <Done texts={{ reported: t("done.reported"), answered: t("done.answered") }} />
      <HoldNotice onHold={onHold} reason={holdReason} />
      {periods.length === 0 ? <EmptyState title={t("page.none")} /> : null}
      <PeriodList
        periods={periods}
        steps={({ first, steps, months }) => {
          const step = steps.find((action) => action === "report" || action === "answer");
          return step ? (
            <p>
              <LinkButton href={reportAt(first)}>{t(`step.${step}Of`, { months })}</LinkButton>
            </p>
          ) : null;
        }}
      />
    </>
  );
};
