import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { RecoveryCause, RecoveryOutcome } from "~/domain/recovery/judgement";
import type { RecoveryState } from "~/domain/recovery/states";
import { useFormats, useT } from "~/i18n/react";
import type { DebtMonthView, RecoveryPage } from "~/presenters/recovery/show-recovery.server";
import { Provisional } from "../patterns/provisional";
import { Badge } from "../primitives/badge";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";
import { Table, type TableColumn } from "../primitives/table";
import { unbroken } from "../unbroken";

const tones = {
  opened: "neutral",
  hearing: "info",
  small: "neutral",
  proposed: "info",
  demanded: "warning",
  asked: "warning",
  disputed: "warning",
  resting: "neutral",
  overdue: "danger",
  closed: "success",
} as const satisfies Record<RecoveryState, string>;

export const RecoveryBadge = ({ state }: { readonly state: RecoveryState }) => {
  const t = useT("recovery");
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
};

interface DayProps {
  readonly day: { readonly date: CivilDate; readonly provisional: boolean };
}

/** A last day, marked where it is provisional. */
export const LastDay = ({ day: { date, provisional } }: DayProps) => {
  const f = useFormats();
  return (
    <>
      {f.date(date)}
      {provisional && <Provisional />}
    </>
  );
};

/** Why the debt of a month rose: by which decisions, and when. */
export const Causes = ({ causes }: Pick<DebtMonthView, "causes">) => {
  const t = useT("recovery");
  const f = useFormats();
  return (
    <ul>
      {causes.map(({ on, fen, reference, changeKind }, i) => (
        <li key={i}>
          {unbroken(
            t(changeKind ? "why.change" : reference ? "why.case" : "why.act", {
              date: f.date(on),
              fen: f.money(fen),
              reference: reference ?? "",
              change: changeKind ? t(`change:kind.${changeKind as "suspend"}`) : "",
            }),
          )}
        </li>
      ))}
    </ul>
  );
};

type Given = Pick<DebtMonthView, "month" | "givenFen" | "givenOn" | "payableFen">;

/** The columns of what was given of a month, and what is right. */
export const useGivenColumns = <Row extends Given>(): TableColumn<Row>[] => {
  const t = useT("recovery");
  const f = useFormats();
  return [
    { key: "month", header: t("months.month"), rowHeader: true, nowrap: true, cell: (row) => f.month(row.month) },
    {
      key: "given",
      header: t("months.given"),
      numeric: true,
      cell: (row) => t("months.givenOn", { fen: f.money(row.givenFen), date: f.date(row.givenOn) }),
    },
    { key: "payable", header: t("months.payable"), numeric: true, cell: (row) => f.money(row.payableFen) },
  ];
};

interface JudgedProps {
  readonly judged: {
    readonly outcome: RecoveryOutcome;
    readonly cause: RecoveryCause | null;
    readonly words: string;
  } | null;
}

/** What becomes of the debt of a month, and why. */
export const Judged = ({ judged }: JudgedProps) => {
  const t = useT("recovery");
  if (!judged) return <>{t("months.notJudged")}</>;
  const outcome = t(`outcome.${judged.outcome}`);
  return (
    <>
      {judged.cause ? t("months.judgedAs", { outcome, cause: t(`cause.${judged.cause}`) }) : outcome}
      {judged.words && <p className="muted whitespace-pre-line">{judged.words}</p>}
    </>
  );
};

interface MonthsProps {
  readonly months: readonly DebtMonthView[];
  /** With how each was judged: for officials. */
  readonly judged: boolean;
}

/** The months with a debt: what was given, what is right, what is owed, and why. */
export const OwedMonths = ({ months, judged }: MonthsProps) => {
  const t = useT("recovery");
  const f = useFormats();
  const given = useGivenColumns<DebtMonthView>();
  if (months.length === 0) return null;
  return (
    <Card title={t("months.title")}>
      <Table
        caption={t("months.title")}
        captionHidden
        rows={months}
        rowKey={({ month }) => month}
        columns={[
          ...given,
          {
            key: "back",
            header: t("months.back"),
            numeric: true,
            cell: (row) => f.money(row.backFen + row.forgivenFen),
          },
          { key: "debt", header: t("months.debt"), numeric: true, cell: (row) => <b>{f.money(row.debtFen)}</b> },
          { key: "demanded", header: t("months.demanded"), numeric: true, cell: (row) => f.money(row.demandedFen) },
          { key: "why", header: t("months.why"), cell: (row) => <Causes causes={row.causes} /> },
          ...(judged
            ? [
                {
                  key: "judged",
                  header: t("months.judged"),
                  cell: ({ judged: how, barred, small }: DebtMonthView) => (
                    <>
                      <Judged judged={how} />
                      {barred && <p className="muted">{t("months.barred")}</p>}
                      {small && <p className="muted">{t("months.small")}</p>}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
};

/** The parts in which it is paid, and which one is next. */
export const InstalmentList = ({ page: { instalments, nextPart } }: { readonly page: RecoveryPage }) => {
  const t = useT("recovery");
  const f = useFormats();
  if (instalments.length === 0) return null;
  return (
    <Card title={t("parts.title")}>
      <Table
        caption={t("parts.title")}
        captionHidden
        dense
        rows={instalments}
        rowKey={({ date }) => date}
        columns={[
          { key: "until", header: t("parts.until"), rowHeader: true, cell: (part) => <LastDay day={part} /> },
          { key: "fen", header: t("parts.fen"), numeric: true, cell: (part) => f.money(part.fen) },
          {
            key: "state",
            header: t("parts.state"),
            cell: ({ date }) =>
              nextPart === null || date < nextPart.date
                ? t("parts.paid")
                : date === nextPart.date
                  ? t("parts.next", { fen: f.money(nextPart.leftFen) })
                  : t("parts.later"),
          },
        ]}
      />
    </Card>
  );
};

/** Into which account it is paid, and what to write with it. */
export const HowToPay = ({ page: { account, reference } }: { readonly page: RecoveryPage }) => {
  const t = useT("recovery");
  return (
    <Card title={t("pay.title")}>
      {account ? (
        <>
          <DescriptionList
            items={[
              { term: t("pay.holder"), value: account.holder },
              { term: t("pay.bank"), value: account.bankName },
              { term: t("pay.number"), value: <span className="figures break-all">{account.number}</span> },
              { term: t("pay.text"), value: reference },
            ]}
          />
          <p className="muted">{t("pay.note")}</p>
        </>
      ) : (
        <p>{t("pay.noAccount")}</p>
      )}
    </Card>
  );
};
