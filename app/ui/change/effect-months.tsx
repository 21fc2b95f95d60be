import { Fragment } from "react";
import type { EffectRun } from "~/domain/change/effect-runs";
import { useFormats, useT } from "~/i18n/react";
import type { AwardEffectShown } from "~/presenters/change/effect-view";
import { Table } from "../primitives/table";

/** What becomes of a run of months, in sentences. */
const useNotes = () => {
  const t = useT("effect");
  const f = useFormats();
  return ({
    count,
    beforeFen,
    afterFen,
    closed,
    over,
    correctionFen,
    debtFen,
    debtGoneFen,
    unchanged,
  }: EffectRun): string[] => [
    ...(count > 1 ? [t("months.each", { count, before: f.money(beforeFen), after: f.money(afterFen) })] : []),
    ...(closed ? [t("months.closed", { amount: f.moneyChange(correctionFen) })] : []),
    ...(over ? [t("months.over")] : []),
    ...(debtFen > 0 ? [t("months.debt", { amount: f.money(debtFen) })] : []),
    ...(debtGoneFen > 0 ? [t("months.debtGone", { amount: f.money(debtGoneFen) })] : []),
    ...(beforeFen === 0 ? [t("months.added")] : []),
    ...(afterFen === 0 ? [t("months.removed")] : []),
    ...(unchanged > 0 ? [t("months.unchanged", { count: unchanged })] : []),
  ];
};

/** The months of which another amount is payable, those that are alike in one row. */
export const EffectMonths = ({ award: { runs, award } }: { readonly award: AwardEffectShown }) => {
  const t = useT("effect");
  const f = useFormats();
  const notes = useNotes();
  return (
    <Table
      caption={t("months.caption")}
      dense
      className="table-lines"
      rows={runs}
      rowKey={({ from }) => `${award} ${from}`}
      columns={[
        {
          key: "month",
          header: t("months.month"),
          rowHeader: true,
          cell: ({ from, to }) =>
            from === to ? f.month(from) : t("months.range", { from: f.month(from), to: f.month(to) }),
        },
        {
          key: "before",
          header: t("months.before"),
          numeric: true,
          cell: ({ beforeFen, count }) => f.money(beforeFen * count),
        },
        {
          key: "after",
          header: t("months.after"),
          numeric: true,
          className: "lines-main",
          cell: ({ afterFen, count }) => f.money(afterFen * count),
        },
        {
          key: "difference",
          header: t("months.difference"),
          numeric: true,
          cell: ({ beforeFen, afterFen, count }) => f.moneyChange((afterFen - beforeFen) * count),
        },
        {
          key: "notes",
          header: t("months.notes"),
          cell: (run) => (
            <>
              {notes(run).map((note) => (
                <Fragment key={note}>
                  {note}
                  <br />
                </Fragment>
              ))}
            </>
          ),
        },
      ]}
    />
  );
};
