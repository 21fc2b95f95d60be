import { useT } from "~/i18n/react";
import type { PartName } from "~/domain/program/draft/sections";
import { Card } from "../primitives/card";
import { EmptyState } from "../primitives/empty-state";
import { ChangeTable } from "./change-table";

type Rows = Parameters<typeof ChangeTable>[0]["rows"];

interface ChangeSectionsProps {
  readonly sections: readonly { readonly section: PartName | null; readonly rows: Rows }[];
  readonly before: string;
  readonly after: string;
}

/** What two versions say, part by part. */
export const ChangeSections = ({ sections, before, after }: ChangeSectionsProps) => {
  const t = useT("program");
  if (sections.length === 0)
    return (
      <EmptyState picture="calm" title={t("comparison.nothing")}>
        <p>{t("comparison.nothingText")}</p>
      </EmptyState>
    );
  return (
    <>
      {sections.map(({ section, rows }) => {
        const name = section ? t(`builder:section.${section}`) : t("comparison.elsewhere");
        const count = rows.filter(({ kind }) => kind !== "same").length;
        return (
          <Card
            key={section ?? ""}
            title={t("comparison.section", { section: name, differences: t("comparison.differences", { count }) })}
          >
            <ChangeTable caption={name} rows={rows} before={before} after={after} />
          </Card>
        );
      })}
    </>
  );
};
