import { pathTo } from "~/addresses/path-to";
import { yearRuns } from "~/domain/budget/budget-reach";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";
import { Badge } from "../primitives/badge";
import { Card } from "../primitives/card";
import { Table } from "../primitives/table";

type Truth = "met" | "notMet" | "unknown";

interface CaseRow {
  readonly key: string;
  readonly name: string;
  readonly on: CivilDate;
  readonly expected: Truth;
  readonly found: Truth;
  readonly passes: boolean;
}

/** How the criteria come out for the cases of a version. */
export const PublicationCases = ({ cases }: { readonly cases: readonly CaseRow[] }) => {
  const t = useT("program");
  const f = useFormats();
  return (
    <Card title={t("publication.cases")}>
      {cases.length === 0 ? (
        <p>{t("publication.noCases")}</p>
      ) : (
        <Table
          caption={t("publication.cases")}
          captionHidden
          dense
          rows={cases}
          rowKey={({ key }) => key}
          columns={[
            { key: "name", header: t("publication.caseName"), rowHeader: true, cell: ({ name }) => name },
            { key: "on", header: t("publication.caseOn"), nowrap: true, cell: ({ on }) => f.dateShort(on) },
            {
              key: "expected",
              header: t("publication.caseExpected"),
              cell: ({ expected }) => t(`criteria:criterion.${expected}`),
            },
            {
              key: "found",
              header: t("publication.caseFound"),
              cell: ({ found, passes }) => (
                <Badge tone={passes ? "success" : "danger"} icon={passes ? "check" : "cross"}>
                  {t(`criteria:criterion.${found}`)}
                </Badge>
              ),
            },
          ]}
        />
      )}
    </Card>
  );
};

interface PublicationBudgetProps {
  readonly grantsMoney: boolean;
  /** Sources and years that a plan can reach and that have no money. */
  readonly missing: readonly { readonly source: string; readonly fiscalYear: number }[];
}

/** Whether there is money for what would be granted. */
export const PublicationBudget = ({ grantsMoney, missing }: PublicationBudgetProps) => {
  const t = useT("program");
  const f = useFormats();
  const sourceName = (source: string) =>
    source === "city" || source === "zone" ? t(`terms.fundingSource.${source}`) : source;
  const lines = yearRuns(missing).map(({ source, from, to }) =>
    from === to
      ? t("publication.budgetLine", { source: sourceName(source), year: from })
      : t("publication.budgetYears", { source: sourceName(source), from, to }),
  );
  return (
    <Card title={t("publication.budget")}>
      {missing.length > 0 ? (
        <Callout tone="warning">
          <p>{t("publication.budgetMissing", { lines: f.list(lines) })}</p>
          <p>
            {t("publication.budgetBy")} <a href={pathTo("/admin/budgets")}>{t("publication.toBudgets")}</a>
          </p>
        </Callout>
      ) : (
        <p>{grantsMoney ? t("publication.budgetThere") : t("publication.budgetNone")}</p>
      )}
    </Card>
  );
};
