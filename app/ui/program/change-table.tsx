import { useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";
import { Table } from "../primitives/table";

type Kind = "same" | "changed" | "added" | "removed" | "moved";

interface ChangeRow {
  readonly key: string;
  readonly kind: Kind;
  readonly place: string;
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
}

interface ChangeTableProps {
  readonly caption: string;
  readonly rows: readonly ChangeRow[];
  /** What the two versions are called. */
  readonly before: string;
  readonly after: string;
}

const badges = {
  added: { tone: "success", icon: "up" },
  removed: { tone: "danger", icon: "cross" },
  changed: { tone: "warning", icon: "dot" },
  moved: { tone: "info", icon: "arrow" },
  same: { tone: "neutral", icon: undefined },
} as const;

/** Two versions side by side, a row for each place. */
export const ChangeTable = ({ caption, rows, before, after }: ChangeTableProps) => {
  const t = useT("program");
  const lines = (texts: readonly string[] | null) =>
    texts === null || texts.length === 0 ? (
      <span className="muted">{t("value.none")}</span>
    ) : (
      texts.map((text, i) => (
        <p key={`${i} ${text}`} className="whitespace-pre-line">
          {text}
        </p>
      ))
    );
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "place", header: t("comparison.field"), rowHeader: true, cell: ({ place }) => place },
        { key: "before", header: before, cell: (row) => lines(row.before) },
        { key: "after", header: after, cell: (row) => lines(row.after) },
        {
          key: "kind",
          header: t("comparison.change"),
          cell: ({ kind }) => <Badge {...badges[kind]}>{t(`comparison.kinds.${kind}`)}</Badge>,
        },
      ]}
    />
  );
};
