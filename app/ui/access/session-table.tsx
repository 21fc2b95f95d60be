import { useFormats, useT } from "~/i18n/react";
import { browserName } from "~/ui/browser-name";
import { Badge } from "~/ui/primitives/badge";
import { Table } from "~/ui/primitives/table";

interface SessionTableProps {
  readonly sessions: readonly {
    readonly current: boolean;
    readonly userAgent: string | null;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  }[];
}

/** Where the person is signed in. */
export const SessionTable = ({ sessions }: SessionTableProps) => {
  const t = useT("access");
  const f = useFormats();
  return (
    <Table
      caption={t("security.sessions")}
      captionHidden
      rows={sessions}
      rowKey={({ createdAt, expiresAt }) => `${createdAt.getTime()} ${expiresAt.getTime()}`}
      columns={[
        {
          key: "browser",
          header: t("security.browser"),
          rowHeader: true,
          cell: ({ current, userAgent }) => (
            <>
              {browserName(userAgent) ?? t("security.unknownBrowser")}{" "}
              {current && <Badge tone="info">{t("security.thisOne")}</Badge>}
            </>
          ),
        },
        { key: "begun", header: t("security.begun"), cell: ({ createdAt }) => f.dateTime(createdAt) },
        { key: "ends", header: t("security.ends"), cell: ({ expiresAt }) => f.dateTime(expiresAt) },
      ]}
    />
  );
};
