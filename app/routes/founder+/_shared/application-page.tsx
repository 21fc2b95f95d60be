import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import { PageHeader } from "~/ui/primitives/page-header";

interface ApplicationPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly application: {
    readonly id: string;
    readonly program: string;
    readonly companyName: string;
    readonly reference: string | null;
  };
  readonly children: ReactNode;
}

/** A page for one thing about an application. */
export const ApplicationPage = ({ title, lead, application, children }: ApplicationPageProps) => {
  const t = useT("founderApplication");
  const { id, program, companyName, reference } = application;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={lead}
        eyebrow={reference ? `${reference} · ${companyName}` : companyName}
        breadcrumbs={[
          { label: t("crumb"), href: "/founder" },
          { label: program, href: `/founder/applications/${id}` },
        ]}
      />
      {children}
    </div>
  );
};
