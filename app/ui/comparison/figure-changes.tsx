import { useFormats, useT } from "~/i18n/react";
import type { PastedChanges } from "~/presenters/comparison/read-figures.server";
import { Callout } from "../primitives/callout";
import { Table } from "../primitives/table";
import { figureAmount } from "./figure-amount";

/** What is wrong with pasted lines, each at its line. */
export const FigureProblems = ({ problems }: Pick<PastedChanges, "problems">) => {
  const t = useT("comparison");
  return (
    <Callout tone="danger" live title={t("import.problems", { count: problems.length })}>
      <ul>
        {problems.map(({ line, kind, about }) => (
          <li key={`${line} ${kind}`}>
            {t("import.problem", { line, problem: t(`import.problemOf.${kind}`, { about }) })}
          </li>
        ))}
      </ul>
    </Callout>
  );
};

/** The figures that pasted lines would change, beside what stands. */
export const FigureChanges = ({ changes }: Pick<PastedChanges, "changes">) => {
  const t = useT("comparison");
  const f = useFormats();
  if (changes.length === 0) return <Callout live title={t("import.same")} />;
  const words = (kind: (typeof changes)[number]["kind"], { amount, datedOn }: { amount: number; datedOn: string }) =>
    t("import.dated", { amount: figureAmount(kind, amount, t, f), date: f.dateShort(datedOn) });
  return (
    <Table
      caption={t("import.changes")}
      className="table-lines"
      rows={changes}
      rowKey={({ key }) => key}
      columns={[
        { key: "city", header: t("city"), rowHeader: true, cell: ({ city }) => city },
        { key: "figure", header: t("sources.figure"), cell: ({ kind }) => t(`figure.${kind}`) },
        {
          key: "before",
          header: t("import.before"),
          cell: ({ kind, before }) => (before ? words(kind, before) : t("admin.notSet")),
        },
        {
          key: "after",
          header: t("import.after"),
          cell: ({ kind, ...after }) => words(kind, after),
        },
      ]}
    />
  );
};
