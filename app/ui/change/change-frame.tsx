import type { ReactNode } from "react";
import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { PageHeader } from "../primitives/page-header";

interface FrameProps {
  readonly heading: string;
  readonly lead?: ReactNode;
  readonly badge?: ReactNode;
  readonly page: {
    readonly id: string;
    readonly reference: string;
    readonly company: string;
    readonly award: { readonly id: string; readonly reference: string };
  };
  /** Whether this is a page of one thing about the change. */
  readonly within?: boolean;
  readonly children: ReactNode;
}

/** The frame of the founder's pages of a change. */
export const ChangeFrame = ({ heading, lead, badge, page, within = false, children }: FrameProps) => {
  const t = useT("request");
  const { id, reference, company, award } = page;
  return (
    <div className="stack">
      <PageHeader
        title={heading}
        lead={lead}
        badge={badge}
        eyebrow={t("common:marks.beside", { text: reference, more: company })}
        breadcrumbs={[
          { label: t("award:mine"), href: pathTo("/founder") },
          {
            label: t("page.award", { reference: award.reference }),
            href: pathTo("/founder/awards/:id", { id: award.id }),
          },
          ...(within ? [{ label: reference, href: pathTo("/founder/changes/:id", { id }) }] : []),
        ]}
      />
      {children}
    </div>
  );
};
