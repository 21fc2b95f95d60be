import { pathTo } from "~/addresses/path-to";
import type { LineState } from "~/domain/payment/run/line-steps";
import type { Light, ThreeBooks } from "~/domain/payment/run/reconcile";
import { useFormats, useT } from "~/i18n/react";
import { Badge } from "../../primitives/badge";
import { Table } from "../../primitives/table";
import { LineStateBadge } from "./run-state";

interface Reconciled {
  readonly light: Light;
  readonly books: ThreeBooks;
  readonly apart: readonly {
    readonly awardId: string;
    readonly reference: string;
    readonly fen: number;
    readonly state: LineState;
    readonly exported: boolean;
  }[];
}

const tones = { agrees: "success", waits: "info", differs: "danger" } as const satisfies Record<Light, string>;
const order = ["released", "filed", "exported", "paid", "bounced", "takenBack"] as const satisfies (keyof ThreeBooks)[];

/** One light for what was released, taken to the bank and reported by it, with the payments of which not all agree. */
export const Reconciliation = ({ light, books, apart }: Reconciled) => {
  const t = useT("payment");
  const f = useFormats();
  return (
    <section className="stack">
      <h2>{t("reconcile.title")}</h2>
      <p>
        <Badge tone={tones[light]}>{t(`reconcile.lights.${light}`)}</Badge>
      </p>
      <Table
        caption={t("reconcile.title")}
        captionHidden
        className="table-lines"
        rows={order.map((book) => ({ book, ...books[book] }))}
        rowKey={({ book }) => book}
        columns={[
          {
            key: "book",
            header: t("reconcile.book"),
            rowHeader: true,
            cell: (row) => t(`reconcile.books.${row.book}`),
          },
          { key: "count", header: t("batch.lines"), numeric: true, cell: (row) => f.number(row.count) },
          {
            key: "fen",
            header: t("batch.sum"),
            numeric: true,
            className: "lines-main",
            cell: (row) => f.money(row.fen),
          },
        ]}
      />
      {apart.length > 0 && (
        <>
          <h3>{t("reconcile.apart")}</h3>
          <Table
            caption={t("reconcile.apart")}
            captionHidden
            className="table-lines"
            rows={apart}
            rowKey={({ awardId }) => awardId}
            columns={[
              {
                key: "award",
                header: t("run.award"),
                rowHeader: true,
                cell: (row) => <a href={pathTo("/admin/awards/:id", { id: row.awardId })}>{row.reference}</a>,
              },
              {
                key: "fen",
                header: t("run.amount"),
                numeric: true,
                className: "lines-main",
                cell: (row) => f.money(row.fen),
              },
              {
                key: "state",
                header: t("run.lineState"),
                cell: (row) => (row.exported ? <LineStateBadge state={row.state} /> : t("batch.notYet")),
              },
            ]}
          />
        </>
      )}
    </section>
  );
};
