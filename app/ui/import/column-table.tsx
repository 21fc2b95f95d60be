import { useT } from "~/i18n/react";
import type { columnRows } from "~/presenters/import/template.server";
import { Table } from "../primitives/table";

/** What the columns of a file hold. */
export const ColumnTable = ({ columns }: { readonly columns: ReturnType<typeof columnRows> }) => {
  const t = useT("import");
  return (
    <section className="stack" aria-labelledby="columns">
      <h2 id="columns">{t("columnsTitle")}</h2>
      <p>{t("columnsLead")}</p>
      <Table
        caption={t("columnsCaption")}
        captionHidden
        className="table-lines"
        rows={columns}
        rowKey={({ field }) => field}
        columns={[
          {
            key: "name",
            header: t("column"),
            rowHeader: true,
            cell: ({ name, needed }) => (
              <>
                {name} <span className="muted">{needed ? t("needed") : t("mayBeEmpty")}</span>
              </>
            ),
          },
          { key: "holds", header: t("meaning"), cell: ({ holds }) => holds },
          { key: "example", header: t("example"), className: "lines-main", cell: ({ example }) => example },
          { key: "also", header: t("otherNames"), cell: ({ also }) => also.join(t("common:marks.list")) },
        ]}
      />
    </section>
  );
};
