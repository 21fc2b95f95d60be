import type { HeldReason, HeldTurn } from "~/domain/payment/run/propose";
import type { LineState } from "~/domain/payment/run/line-steps";
import type { Settlement } from "~/domain/program/draft/content";
import { pathTo } from "~/addresses/path-to";
import { refusalKindOf } from "~/domain/payment/bank-results/reasons";
import { useFormats, useT } from "~/i18n/react";
import { sourceName } from "~/i18n/source-name";
import { Table } from "../../primitives/table";
import { LineStateBadge } from "./run-state";

/** An amount of a table, a dash where there is none. */
const useSum = () => {
  const f = useFormats();
  return (fen: number) => (fen === 0 ? "–" : f.money(fen));
};

interface ProgramRow {
  readonly programId: string;
  readonly program: string;
  readonly settlement: Settlement;
  readonly awards: number;
  readonly paidFen: number;
  readonly waivedFen: number;
  readonly keptFen: number;
}

/** What a run comes to by program and settlement. */
export const ProgramSumsTable = ({ rows }: { readonly rows: readonly ProgramRow[] }) => {
  const t = useT("payment");
  const f = useFormats();
  const sum = useSum();
  return (
    <Table
      caption={t("run.byProgram")}
      captionHidden
      className="table-lines"
      rows={rows}
      rowKey={({ programId, settlement, awards }) => `${programId} ${settlement} ${awards}`}
      columns={[
        { key: "program", header: t("run.program"), rowHeader: true, cell: (row) => row.program },
        { key: "settlement", header: t("run.settlement"), cell: (row) => t(`run.settlements.${row.settlement}`) },
        { key: "awards", header: t("run.awards"), numeric: true, cell: (row) => f.number(row.awards) },
        {
          key: "paid",
          header: t("run.paid"),
          numeric: true,
          className: "lines-main",
          cell: (row) => sum(row.paidFen),
        },
        { key: "waived", header: t("run.waived"), numeric: true, cell: (row) => sum(row.waivedFen) },
        { key: "kept", header: t("run.kept"), numeric: true, cell: (row) => sum(row.keptFen) },
      ]}
    />
  );
};

/** What each source gives. */
export const SourceSumsTable = ({ rows }: { readonly rows: readonly { source: string; fen: number }[] }) => {
  const t = useT("payment");
  const f = useFormats();
  return (
    <Table
      caption={t("run.bySource")}
      captionHidden
      className="table-lines"
      rows={rows}
      rowKey={({ source }) => source}
      columns={[
        { key: "source", header: t("run.source"), rowHeader: true, cell: (row) => sourceName(t, row.source) },
        {
          key: "fen",
          header: t("run.amount"),
          numeric: true,
          className: "lines-main",
          cell: (row) => f.money(row.fen),
        },
      ]}
    />
  );
};

interface HeldRow {
  readonly why: HeldReason;
  readonly turn: HeldTurn;
  readonly awards: number;
  readonly months: number;
  readonly fen: number;
  readonly since: string | null;
}

/** What waits, why, and whose turn it is. */
export const HeldTable = ({ rows }: { readonly rows: readonly HeldRow[] }) => {
  const t = useT("payment");
  const f = useFormats();
  return (
    <Table
      caption={t("run.why")}
      captionHidden
      className="table-lines"
      rows={rows}
      rowKey={({ why }) => why}
      columns={[
        { key: "why", header: t("run.why"), rowHeader: true, cell: (row) => t(`run.whys.${row.why}`) },
        { key: "awards", header: t("run.awards"), numeric: true, cell: (row) => f.number(row.awards) },
        { key: "months", header: t("run.months"), numeric: true, cell: (row) => f.number(row.months) },
        {
          key: "fen",
          header: t("run.amount"),
          numeric: true,
          className: "lines-main",
          cell: (row) => f.money(row.fen),
        },
        { key: "turn", header: t("run.turn"), cell: (row) => t(`run.turns.${row.turn}`) },
        { key: "since", header: t("run.since"), nowrap: true, cell: (row) => (row.since ? f.month(row.since) : "–") },
      ]}
    />
  );
};

interface LineRow {
  readonly awardId: string;
  readonly reference: string;
  readonly company: string;
  readonly paidFen: number;
  readonly waivedFen: number;
  readonly keptFen: number;
  readonly state: LineState;
  readonly note: string | null;
  readonly refusalCode: string | null;
}

/** The awards of a run; `leaveOut` adds where each is left out. */
export const RunLinesTable = ({
  rows,
  leaveOut,
}: {
  readonly rows: readonly LineRow[];
  readonly leaveOut: ((awardId: string) => string) | null;
}) => {
  const t = useT("payment");
  const sum = useSum();
  const said = ({ state, note, refusalCode }: LineRow) =>
    state === "bounced" ? t(`refusal.${refusalKindOf(refusalCode)}`) : note;
  return (
    <Table
      caption={t("run.linesCaption")}
      captionHidden
      className="table-lines"
      rows={rows}
      rowKey={({ awardId }) => awardId}
      columns={[
        {
          key: "award",
          header: t("run.award"),
          rowHeader: true,
          cell: (row) => <a href={pathTo("/admin/awards/:id", { id: row.awardId })}>{row.reference}</a>,
        },
        { key: "company", header: t("run.company"), cell: (row) => row.company },
        {
          key: "paid",
          header: t("run.paid"),
          numeric: true,
          className: "lines-main",
          cell: (row) => sum(row.paidFen),
        },
        { key: "waived", header: t("run.waived"), numeric: true, cell: (row) => sum(row.waivedFen) },
        { key: "kept", header: t("run.kept"), numeric: true, cell: (row) => sum(row.keptFen) },
        {
          key: "state",
          header: t("run.lineState"),
          cell: (row) => (
            <>
              <LineStateBadge state={row.state} /> {said(row)}
              {leaveOut && row.state === "proposed" && <a href={leaveOut(row.awardId)}>{t("run.leaveOut")}</a>}
            </>
          ),
        },
      ]}
    />
  );
};
