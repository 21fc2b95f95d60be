import { pathTo } from "~/addresses/path-to";
import type { Verdict } from "~/domain/replay/verdict";
import { useFormats, useT } from "~/i18n/react";
import { Table } from "../primitives/table";
import { useVerdict } from "./verdict";
import { TaskStateBadge } from "../task/state";

export interface EarlierReplay {
  readonly id: string;
  readonly createdAt: Date | string;
  readonly state: Parameters<typeof TaskStateBadge>[0]["state"];
  /** Where its result is; null while there is none. */
  readonly resultHref: string | null;
  /** How many values it tried for itself. */
  readonly adjusted: number;
  /** What it came to; null while there is no result. */
  readonly verdict: Verdict | null;
  /** Whether the version says something else now. */
  readonly edited: boolean;
}

/** The reader's replays of a version: when, with which values, what they came to, and whether the version was edited since. */
export const EarlierReplays = ({ replays }: { readonly replays: readonly EarlierReplay[] }) => {
  const t = useT("replay");
  const f = useFormats();
  const words = useVerdict();
  return (
    <Table
      caption={t("earlier.caption")}
      captionHidden
      rows={replays}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "asked",
          header: t("earlier.asked"),
          rowHeader: true,
          nowrap: true,
          cell: ({ id, createdAt, resultHref }) => (
            <a href={resultHref ?? pathTo("/admin/tasks/:id", { id })}>{f.dateTime(createdAt)}</a>
          ),
        },
        {
          key: "values",
          header: t("earlier.values"),
          nowrap: true,
          cell: ({ adjusted }) =>
            adjusted === 0 ? t("earlier.asWritten") : t("earlier.adjusted", { count: adjusted }),
        },
        {
          key: "result",
          header: t("earlier.result"),
          cell: ({ state, verdict }) => (verdict ? words(verdict) : <TaskStateBadge state={state} />),
        },
        {
          key: "since",
          header: t("earlier.since"),
          nowrap: true,
          cell: ({ edited }) => (edited ? <strong>{t("earlier.edited")}</strong> : t("earlier.same")),
        },
      ]}
    />
  );
};
