import { pathTo } from "~/addresses/path-to";
import type { Correction } from "~/domain/import/makes";
import { useFormats, useT } from "~/i18n/react";
import { Table } from "../primitives/table";

/** Which months of other awards an import corrects, award by award; nothing where it corrects none. */
export const CorrectionsTable = ({ corrections }: { readonly corrections: readonly Correction[] }) => {
  const t = useT("import");
  const f = useFormats();
  if (corrections.length === 0) return null;
  return (
    <>
      <h3>{t("makes.correctedMonths")}</h3>
      <Table
        caption={t("makes.correctedMonths")}
        captionHidden
        className="table-lines"
        rows={corrections}
        rowKey={({ awardId, month }) => `${awardId} ${month}`}
        columns={[
          {
            key: "award",
            header: t("corrections.award"),
            rowHeader: true,
            nowrap: true,
            cell: ({ awardId: id, reference }) => <a href={pathTo("/admin/awards/:id", { id })}>{reference}</a>,
          },
          { key: "month", header: t("corrections.month"), nowrap: true, cell: ({ month }) => f.month(month) },
          {
            key: "fen",
            header: t("corrections.amount"),
            numeric: true,
            className: "lines-main",
            cell: ({ fen }) => f.money(fen),
          },
        ]}
      />
    </>
  );
};
