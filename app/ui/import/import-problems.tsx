import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import type { showImport } from "~/presenters/import/show-import.server";
import { FilterForm } from "../patterns/filter-form";
import { Pagination } from "../primitives/pagination";
import { Select } from "../primitives/select";
import { Table } from "../primitives/table";

interface ProblemsProps {
  readonly id: string;
  /** How many there are in all. */
  readonly count: number;
  readonly shown: NonNullable<Awaited<ReturnType<typeof showImport>>["problemsShown"]>;
}

/** What keeps a file from being brought in, cell by cell. */
export const ImportProblems = ({ id, count, shown: { asked, columns, rows, next } }: ProblemsProps) => {
  const t = useT("import");
  const here = (from: number | null) => pathTo("/admin/imports/:id", { id }, { column: asked || null, from });
  return (
    <section className="stack" aria-labelledby="problems">
      <h2 id="problems">{t("problemsTitle")}</h2>
      <p>{t("problemsLead", { count })}</p>
      <p>
        <a href={pathTo("/admin/imports/:id/problems", { id })} download>
          {t("problemsDownload")}
        </a>
      </p>
      {columns.length > 1 && (
        <FilterForm clearHref={asked === "" ? undefined : pathTo("/admin/imports/:id", { id })}>
          <Select
            id="column"
            name="column"
            label={t("inColumn")}
            emptyLabel={t("anyColumn")}
            options={columns.map(({ value, label, count: of }) => ({
              value,
              label: label === null ? t("ofRows", { count: of }) : t("columnCount", { column: label, count: of }),
            }))}
            defaultValue={asked}
          />
        </FilterForm>
      )}
      <Table
        caption={t("problemsCaption")}
        captionHidden
        className="table-lines import-problems"
        rows={rows}
        rowKey={({ position }) => String(position)}
        columns={[
          { key: "cell", header: t("cell"), rowHeader: true, nowrap: true, cell: (row) => row.cell },
          { key: "shows", header: t("shows"), className: "lines-main", cell: (row) => row.shows || "–" },
          { key: "problem", header: t("problem"), cell: (row) => row.problem },
        ]}
      />
      <Pagination
        shown={rows.length}
        {...(rows[0]?.position === 0 || asked !== "" ? {} : { firstHref: here(null) })}
        {...(next === null ? {} : { nextHref: here(next) })}
      />
    </section>
  );
};
