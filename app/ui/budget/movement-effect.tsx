import { useFormats, useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";
import { Table } from "../primitives/table";

/** A line before and after a movement; fen. */
interface EffectRow {
  readonly line: string;
  readonly before: number;
  readonly after: number;
  readonly availableBefore: number;
  readonly availableAfter: number;
}

const sums = ["before", "after", "availableBefore", "availableAfter"] as const;

interface MovementEffectProps {
  readonly rows: readonly EffectRow[];
  /** What the line that gives lacks, in fen. */
  readonly short: number;
}

/** What a movement changes, or that it cannot go through any more. */
export const MovementEffect = ({ rows, short }: MovementEffectProps) => {
  const t = useT("budget");
  const { money } = useFormats();
  if (short > 0) return <Callout tone="warning" title={t("errors.lineShort", { short: money(short) })} />;
  return (
    <section>
      <h2>{t("movement.effect")}</h2>
      <Table
        caption={t("movement.effectCaption")}
        captionHidden
        rows={rows}
        rowKey={({ line }) => line}
        columns={[
          { key: "line", header: t("movement.line"), rowHeader: true, cell: ({ line }: EffectRow) => line },
          ...sums.map((sum) => ({
            key: sum,
            header: t(`movement.${sum}`),
            numeric: true,
            cell: (row: EffectRow) => money(row[sum]),
          })),
        ]}
      />
    </section>
  );
};
