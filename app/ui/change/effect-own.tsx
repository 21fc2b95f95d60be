import type { OwnRun } from "~/domain/change/outlook";
import { useFormats, useT } from "~/i18n/react";
import type { AwardSide } from "../award/course/voice";
import { Table } from "../primitives/table";

/** What the company pays of its rent itself, of the months of which that changes. */
export const EffectOwn = ({ own, side }: { readonly own: readonly OwnRun[]; readonly side: AwardSide }) => {
  const t = useT("effect");
  const f = useFormats();
  return (
    <div>
      <Table
        caption={t(`own.caption.${side}`)}
        dense
        className="table-lines"
        rows={own}
        rowKey={({ from }) => from}
        columns={[
          {
            key: "month",
            header: t("own.month"),
            rowHeader: true,
            cell: ({ from, to }) =>
              from === to ? f.month(from) : t("months.range", { from: f.month(from), to: f.month(to) }),
          },
          {
            key: "before",
            header: t("months.before"),
            numeric: true,
            cell: ({ beforeFen }) => f.money(beforeFen),
          },
          {
            key: "after",
            header: t("months.after"),
            numeric: true,
            className: "lines-main",
            cell: ({ afterFen }) => f.money(afterFen),
          },
        ]}
      />
      <p className="muted mt-2">{t("own.lead")}</p>
    </div>
  );
};
