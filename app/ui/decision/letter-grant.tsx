import type { Settlement } from "~/domain/program/draft/content";
import type { PayingEnd } from "~/domain/subsidy/paying-end";
import type { TierSpan } from "~/domain/subsidy/tier-schedule";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";
import { Table } from "../primitives/table";
import { paidToWords } from "../award/paid-to";
import { tierWords } from "../award/line-words";

/** What a letter grants. Fen; `to` is the first day without benefit. */
export interface LetterGrantProps {
  readonly reference: string;
  readonly awardHref: string | null;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly payingEnd: PayingEnd;
  readonly totalFen: number;
  /** The total in capital numerals. */
  readonly inWords: string;
  readonly tiers: readonly TierSpan[];
  readonly years: readonly { readonly year: number; readonly fen: number }[];
  readonly unit: { readonly label: string; readonly site: string } | null;
  readonly landlord: string | null;
  readonly settlement: Settlement;
  /** The operator that is paid, or null. */
  readonly payee: string | null;
  readonly duties: readonly string[];
  readonly highestOnly: boolean;
}

/** What is granted: from when to when, what each stretch gives, and the amounts of each year and in all. */
export const LetterGrant = ({ reference, awardHref, unit, landlord, ...granted }: LetterGrantProps) => {
  const t = useT("letter");
  const award = useT("award");
  const f = useFormats();
  const lastDay = (to: CivilDate) => f.date(addDays(to, -1));
  const stopped = paidToWords(granted.payingEnd, t, f);
  const place = unit ? award("unit", unit) : landlord ? award("ownLease", { landlord }) : null;
  return (
    <Card title={t("granted")}>
      <div className="stack">
        <DescriptionList
          items={[
            { term: t("award"), value: awardHref ? <a href={awardHref}>{reference}</a> : reference },
            { term: t("from"), value: f.date(granted.from) },
            { term: t("lastDay"), value: lastDay(granted.to) },
            ...(stopped ? [{ term: t("award:timeline.lastPaidDay"), value: stopped }] : []),
            { term: award("place"), value: place },
            { term: award("settlement"), value: t(`program:terms.settlement.${granted.settlement}`) },
            ...(granted.payee ? [{ term: t("decision:payee"), value: granted.payee }] : []),
            {
              term: t("atMost"),
              value: (
                <span>
                  <strong>{f.money(granted.totalFen)}</strong>
                  <br />
                  <span lang="zh-CN">{granted.inWords}</span>
                </span>
              ),
            },
          ]}
        />
        {granted.tiers.length > 0 && (
          <Table
            caption={t("stretches")}
            rows={granted.tiers}
            rowKey={({ from }) => from}
            columns={[
              { key: "gives", header: t("gives"), cell: ({ tier }) => tierWords(tier, award, f), rowHeader: true },
              { key: "from", header: t("from"), cell: ({ from }) => f.date(from) },
              { key: "to", header: t("lastDay"), cell: ({ to }) => lastDay(to) },
            ]}
          />
        )}
        <Table
          caption={t("years")}
          rows={granted.years}
          rowKey={({ year }) => String(year)}
          columns={[
            { key: "year", header: t("year"), cell: ({ year }) => year, rowHeader: true, foot: t("atMost") },
            {
              key: "amount",
              header: t("amount"),
              cell: ({ fen }) => f.money(fen),
              numeric: true,
              foot: f.money(granted.totalFen),
            },
          ]}
        />
        {granted.highestOnly && <p>{t("highestOnly")}</p>}
        {granted.duties.length > 0 && (
          <div>
            <p>{t("duties")}</p>
            <ul className="list-disc ps-6">
              {granted.duties.map((duty) => (
                <li key={duty}>{duty}</li>
              ))}
            </ul>
          </div>
        )}
        <p className="muted">{t("asOfIssue")}</p>
      </div>
    </Card>
  );
};
