import type { ReactNode } from "react";
import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { useListHref } from "../patterns/left-lists";
import { PageHeader } from "../primitives/page-header";
import { versionBadge } from "./program-badges";

interface VersionPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** The page of the version itself, not one below it. */
  readonly top?: boolean;
  readonly version: {
    readonly id: string;
    readonly programId: string;
    readonly program: string;
    readonly number: number;
    readonly offeredAt: unknown;
    readonly publishedAt: unknown;
  };
  readonly children: ReactNode;
}

/** The frame of a page about a version of a program. */
export const VersionPage = ({ title, lead, actions, top, version, children }: VersionPageProps) => {
  const t = useT("program");
  const list = useListHref("programs");
  const { id, programId, program, number } = version;
  const crumbs = [
    { label: t("title"), href: list },
    { label: program, href: pathTo("/admin/programs/:id", { id: programId }) },
  ];
  const here = { label: t("version.crumb", { number }), href: pathTo("/admin/versions/:id", { id }) };
  return (
    <div className="stack">
      <PageHeader
        title={title}
        badge={versionBadge(t, version)}
        lead={lead}
        actions={actions}
        breadcrumbs={top ? crumbs : [...crumbs, here]}
      />
      {children}
    </div>
  );
};
