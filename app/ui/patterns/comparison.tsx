import type { ReactNode } from "react";
import { errorText } from "~/i18n/error-text";
import { useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";
import { Badge } from "../primitives/badge";
import { LinkButton } from "../primitives/button";
import { Table } from "../primitives/table";

export interface ComparedField {
  readonly key: string;
  readonly label: string;
  readonly yours: ReactNode;
  readonly current: ReactNode;
  readonly differs: boolean;
}

interface ComparisonProps {
  readonly fields: readonly ComparedField[];
  /** Where somebody goes who leaves what stands now as it is. */
  readonly keepHref: string;
  /** Header of the reader's own column, where it is not what they typed. */
  readonly yours?: string;
}

/** For a refused stale edit: what the person typed beside what stands now, field by field, and how to choose. */
export const Comparison = ({ fields, keepHref, yours: own }: ComparisonProps) => {
  const t = useT("common");
  return (
    <div className="stack">
      <Callout tone="warning" live title={errorText(t, "stale")} />
      <Table
        caption={t("comparison.caption")}
        captionHidden
        rows={fields}
        rowKey={({ key }) => key}
        columns={[
          { key: "field", header: t("comparison.field"), cell: ({ label }) => label, rowHeader: true },
          { key: "yours", header: own ?? t("comparison.yours"), cell: ({ yours }) => yours },
          { key: "current", header: t("comparison.current"), cell: ({ current }) => current },
          {
            key: "differs",
            header: t("comparison.result"),
            cell: ({ differs }) =>
              differs ? (
                <Badge tone="warning" icon="warning">
                  {t("comparison.differs")}
                </Badge>
              ) : (
                t("comparison.same")
              ),
          },
        ]}
      />
      <p>{t("comparison.choose")}</p>
      <p>
        <LinkButton variant="secondary" href={keepHref}>
          {t("comparison.keep")}
        </LinkButton>
      </p>
    </div>
  );
};
