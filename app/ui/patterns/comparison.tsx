import type { ReactNode } from "react";
import { errorText } from "~/i18n/error-text";
import { useT } from "~/i18n/react";
import { Alert } from "../primitives/alert";
import { Badge } from "../primitives/badge";
import { Table } from "../primitives/table";

export interface ComparedField {
  readonly key: string;
  readonly label: string;
  readonly yours: ReactNode;
  readonly current: ReactNode;
  readonly differs: boolean;
}

/** For a refused stale edit: what the person typed beside what stands now, field by field. */
export const Comparison = ({ fields }: { readonly fields: readonly ComparedField[] }) => {
  const t = useT("common");
  return (
    <div className="stack">
      <Alert tone="warning" live title={errorText(t, "stale")} />
      <Table
        caption={t("comparison.caption")}
        captionHidden
        rows={fields}
        rowKey={({ key }) => key}
        columns={[
          { key: "field", header: t("comparison.field"), cell: ({ label }) => label, rowHeader: true },
          { key: "yours", header: t("comparison.yours"), cell: ({ yours }) => yours },
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
    </div>
  );
};
