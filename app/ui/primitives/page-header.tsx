import type { ReactNode } from "react";
import { unbroken } from "../unbroken";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";

interface PageHeaderProps {
  readonly title: ReactNode;
  readonly breadcrumbs?: readonly Crumb[];
  /** A line above the title, such as a reference. */
  readonly eyebrow?: ReactNode;
  readonly badge?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of a page with its only h1. */
export const PageHeader = ({ title, breadcrumbs, eyebrow, badge, lead, actions }: PageHeaderProps) => (
  <header className="page-header">
    {breadcrumbs && <Breadcrumbs items={breadcrumbs} />}
    <div className="page-header-row">
      <div>
        {eyebrow && <p className="eyebrow">{eyebrow}</p>}
        <h1>
          {typeof title === "string" ? unbroken(title) : title} {badge}
        </h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {actions && <div className="button-row">{actions}</div>}
    </div>
  </header>
);
