import type { ComponentProps, ReactNode } from "react";
import { ErrorSummary } from "../primitives/error-summary";
import { PageHeader } from "../primitives/page-header";
import { StaleFields } from "./stale-fields";

type EditPageProps = ComponentProps<typeof StaleFields> &
  ComponentProps<typeof ErrorSummary> &
  Pick<ComponentProps<typeof PageHeader>, "title" | "lead" | "breadcrumbs"> & { readonly children: ReactNode };

/** The page of an edit: its head, what is wrong with what was typed, what stands now where it came too late, and the form. */
export const EditPage = ({ title, lead, breadcrumbs, errors, children, ...stale }: EditPageProps) => (
  <div className="stack">
    <PageHeader title={title} lead={lead} breadcrumbs={breadcrumbs} />
    <ErrorSummary errors={errors} />
    <StaleFields {...stale} />
    {children}
  </div>
);
