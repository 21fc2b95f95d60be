import { pathTo } from "~/addresses/path-to";
import type { VersionHistory } from "~/domain/program/draft/version-history";
import { useFormats, useT } from "~/i18n/react";
import { Count } from "../primitives/count";
import { Table } from "../primitives/table";
import { VisuallyHidden } from "../primitives/visually-hidden";
import { versionBadge } from "./program-badges";

/** All versions of a program: who wrote and published them when, and the cases that hang on them. */
export const VersionTable = ({ versions }: { readonly versions: readonly VersionHistory[] }) => {
  const t = useT("program");
  const f = useFormats();
  const lines = (texts: readonly (string | null)[]) => (
    <ul className="list-none p-0">{texts.flatMap((text) => (text ? [<li key={text}>{text}</li>] : []))}</ul>
  );
  const written = ({ createdAt, createdBy, editors }: VersionHistory) => {
    const date = f.dateTime(createdAt);
    return lines([
      createdBy ? t("program.begun", { date, name: createdBy }) : t("program.begunBySystem", { date }),
      editors.length > 0 ? t("program.by", { names: f.list(editors) }) : null,
    ]);
  };
  const published = ({ offeredAt, offeredBy, publishedAt, publishedBy }: VersionHistory) => {
    const date = publishedAt ? f.dateTime(publishedAt) : "";
    return lines([
      offeredAt ? t("program.offered", { date: f.dateTime(offeredAt), name: offeredBy ?? "" }) : null,
      !publishedAt
        ? t("program.notPublished")
        : publishedBy
          ? t("program.published", { date, name: publishedBy })
          : t("program.publishedBySystem", { date }),
    ]);
  };
  return (
    <Table
      caption={t("program.versions")}
      captionHidden
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "version",
          header: t("program.version"),
          rowHeader: true,
          nowrap: true,
          cell: (row) => (
            <>
              <a href={pathTo("/admin/versions/:id", { id: row.id })}>{t("version.crumb", { number: row.number })}</a>{" "}
              {versionBadge(t, row)}
            </>
          ),
        },
        { key: "written", header: t("program.written"), cell: written },
        { key: "published", header: t("version.publishedOn"), cell: published },
        {
          key: "applications",
          header: t("program.applications"),
          numeric: true,
          cell: (row) => <Count n={row.applications} />,
        },
        { key: "awards", header: t("program.awards"), numeric: true, cell: (row) => <Count n={row.awards} /> },
        ...(versions.length > 1
          ? [
              {
                key: "compare",
                header: t("program.compare"),
                cell: (row: VersionHistory) => (
                  <a href={pathTo("/admin/versions/:id/comparison", { id: row.id })}>
                    {t("program.compare")}
                    <VisuallyHidden after="colon">{t("program.compareWith", { number: row.number })}</VisuallyHidden>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
};
