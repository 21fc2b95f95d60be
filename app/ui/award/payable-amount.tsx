import type { ReactNode } from "react";
import type { Formats } from "~/i18n/format";
import type { Translate } from "~/i18n/types";

interface Payable {
  readonly payableFen: number;
  /** What it would be without the other awards of the group. */
  readonly plannedFen: number;
}

/** What is payable, and beneath it why that is not what is planned. */
export const payableAmount = ({ payableFen, plannedFen }: Payable, t: Translate, { money }: Formats): ReactNode =>
  payableFen === plannedFen ? (
    money(payableFen)
  ) : (
    <span>
      {money(payableFen)}
      <br />
      <span className="muted inline-block max-w-64 text-sm whitespace-normal">
        {t(payableFen < plannedFen ? "award:beside.less" : "award:beside.more", { planned: money(plannedFen) })}
      </span>
    </span>
  );
