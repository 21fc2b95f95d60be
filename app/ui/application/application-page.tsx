import type { ReactNode } from "react";
import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { PageHeader } from "~/ui/primitives/page-header";
import { type NewVersion, NewVersionCallout } from "./new-version-callout";

export interface ApplicationPageProps {
  readonly heading: string;
  readonly lead?: ReactNode;
  readonly application: {
    readonly id: string;
    readonly program: string;
    readonly companyName: string;
    readonly reference: string | null;
    readonly newVersion: NewVersion | null;
  };
  readonly children: ReactNode;
}

/** A page for one thing about an application. */
export const ApplicationPage = ({ heading, lead, application, children }: ApplicationPageProps) => {
  const t = useT("application");
  const { id, program, companyName, reference } = application;
  return (
    <div className="stack">
      <PageHeader
        title={heading}
        lead={lead}
        eyebrow={reference ? `${reference} · ${companyName}` : companyName}
        breadcrumbs={[
          { label: t("crumb"), href: pathTo("/founder") },
          { label: program, href: pathTo("/founder/applications/:id", { id }) },
        ]}
      />
      <NewVersionCallout id={id} newVersion={application.newVersion} />
      {children}
    </div>
  );
};
