import type { ComponentProps } from "react";
import type { ApprovalEffect } from "~/domain/decision/approvals";
import type { PayingEnd } from "~/domain/subsidy/paying-end";
import { addDays } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { sourceName } from "~/i18n/source-name";
import { Callout } from "../primitives/callout";
import { ConfirmPanel } from "../patterns/confirm-panel";
import { paidToWords } from "../award/paid-to";
import { GroupComparison } from "../award/group-comparison";

interface ApprovalConfirmProps {
  readonly start: string;
  /** The operator that it is paid to, or null. */
  readonly payee: string | null;
  readonly preview: {
    readonly end: string;
    readonly payingEnd: PayingEnd;
    readonly months: number;
    readonly totalFen: number;
    readonly basis: string;
    readonly needs: readonly {
      readonly source: string;
      readonly fiscalYear: number;
      readonly neededFen: number;
      readonly availableFen: number;
    }[];
    readonly effect: ApprovalEffect & { readonly needed: number };
  };
  /** Null where the company has no other award of the group. */
  readonly comparison: ComponentProps<typeof GroupComparison>["comparison"] | null;
  /** How many approvals stand now, and what they came to. */
  readonly standing: number;
  readonly agreedFen: number | null;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly cancelHref: string;
}

/** What an approval fixes, what it makes of those before, and what it reserves, to be confirmed. */
export const ApprovalConfirm = ({
  start,
  payee,
  preview,
  comparison,
  standing,
  agreedFen,
  ...form
}: ApprovalConfirmProps) => {
  const t = useT("decision");
  const f = useFormats();
  const { anew, complete, given, needed } = preview.effect;
  const { heldFen, payableFen, payingEnd } = comparison ?? { ...preview, heldFen: 0, payableFen: preview.totalFen };
  const stopped = paidToWords(payingEnd, t, f);
  const lead = () => {
    if (needed === 1) return t("previewLead");
    return t(complete ? "last" : "one", { given, needed });
  };
  return (
    <ConfirmPanel
      {...form}
      title={t(standing > 0 && anew === null ? "joinTitle" : "previewTitle")}
      confirm={t(complete ? "confirm" : anew === "figures" ? "confirmChanged" : "confirmOne")}
      effects={[
        { term: t("start"), value: f.date(start) },
        { term: t("end"), value: f.date(addDays(preview.end, -1)) },
        ...(stopped ? [{ term: t("award:timeline.lastPaidDay"), value: stopped }] : []),
        ...(payee ? [{ term: t("payee"), value: payee }] : []),
        { term: t("months"), value: f.number(preview.months) },
        { term: t("award:total"), value: f.money(preview.totalFen) },
        ...(heldFen > 0 ? [{ term: t("payable"), value: f.money(payableFen) }] : []),
        ...preview.needs.map(({ fiscalYear, source, neededFen, availableFen }) => ({
          term: t("budget", { year: fiscalYear, source: sourceName(t, source) }),
          value: t("budgetValue", { needed: f.money(neededFen), available: f.money(availableFen) }),
        })),
      ]}
    >
      {anew === "terms" ? <Callout tone="warning">{t("anew", { count: standing })}</Callout> : null}
      {anew === "figures" ? (
        <Callout tone="warning" title={t("changedTitle")}>
          <p>{t("changed", { before: f.money(agreedFen ?? 0), now: f.money(preview.totalFen) })}</p>
          <p>{t("changedVoids", { count: standing })}</p>
        </Callout>
      ) : null}
      {comparison ? (
        <>
          <GroupComparison comparison={comparison} />
          {heldFen > 0 ? (
            <p>{t("award:beside.reserved", { planned: f.money(preview.totalFen), held: f.money(heldFen) })}</p>
          ) : null}
          {payingEnd.on > preview.payingEnd.on ? (
            <p>
              {t("award:beside.lasts", {
                date: f.date(addDays(payingEnd.on, -1)),
                alone: f.date(addDays(preview.payingEnd.on, -1)),
              })}
            </p>
          ) : null}
        </>
      ) : null}
      <p>{lead()}</p>
    </ConfirmPanel>
  );
};
