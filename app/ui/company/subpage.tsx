import type { ReactNode } from "react";
import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { PageHeader } from "~/ui/primitives/page-header";

interface CompanySubpageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly company: { readonly id: string; readonly name: string };
  readonly children: ReactNode;
}

/** A page for one thing about a company. */
export const CompanySubpage = ({ title, lead, company, children }: CompanySubpageProps) => {
  const t = useT("desk");
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={lead}
        breadcrumbs={[
          { label: t("founderHome.title"), href: pathTo("/founder") },
          { label: company.name, href: pathTo("/founder/companies/:id", { id: company.id }) },
        ]}
      />
      {children}
    </div>
  );
};
