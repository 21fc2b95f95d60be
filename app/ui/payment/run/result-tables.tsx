import type { WhyUnmatched } from "~/domain/payment/bank-results/match-results";
import { useFormats, useT } from "~/i18n/react";
import { Table } from "../../primitives/table";

interface FileRow {
  readonly id: string;
  readonly fileName: string;
  readonly importedAt: string;
  readonly paid: number;
  readonly bounced: number;
  readonly waits: number;
  readonly unmatched: number;
}

/** Results that were brought in. */
export const ResultFilesTable = ({ rows }: { readonly rows: readonly FileRow[] }) => {
  const t = useT("payment");
  const f = useFormats();
  const counts = (["paid", "bounced", "waits", "unmatched"] as const).map((key) => ({
    key,
    header: t(`batch.${key}`),
    numeric: true,
    cell: (row: FileRow) => f.number(row[key]),
  }));
  return (
    <Table
      caption={t("batch.filesCaption")}
      captionHidden
      className="table-lines"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "file", header: t("batch.file"), rowHeader: true, cell: (row) => row.fileName },
        { key: "at", header: t("batch.at"), nowrap: true, cell: (row) => f.dateTime(row.importedAt) },
        ...counts,
      ]}
    />
  );
};

interface UnmatchedRow {
  readonly id: string;
  readonly reference: string | null;
  readonly fen: number | null;
  readonly why: WhyUnmatched;
}

/** Rows that matched no payment, each with its reason. */
export const UnmatchedTable = ({ rows }: { readonly rows: readonly UnmatchedRow[] }) => {
  const t = useT("payment");
  const f = useFormats();
  return (
    <Table
      caption={t("batch.unmatchedTitle")}
      captionHidden
      className="table-lines"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "reference", header: t("batch.reference"), rowHeader: true, cell: (row) => row.reference ?? "–" },
        { key: "why", header: t("run.why"), cell: (row) => t(`batch.whys.${row.why}`) },
        {
          key: "fen",
          header: t("run.amount"),
          numeric: true,
          className: "lines-main",
          cell: (row) => (row.fen === null ? "–" : f.money(row.fen)),
        },
      ]}
    />
  );
};
