import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import { ErrorSummary, type FormError } from "../primitives/error-summary";
import { PageHeader } from "../primitives/page-header";

/** The errors of a form's answer for the summary; a field's id is its name. */
export const answerErrors = (result?: { readonly error?: Record<string, string[] | null> | null }): FormError[] =>
  Object.entries(result?.error ?? {}).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => (name === "" ? { message } : { id: name, message })),
  );

interface DecisionPageProps {
  readonly title: string;
  readonly reference: string;
  readonly companyName: string;
  readonly applicationId: string;
  readonly errors: readonly FormError[];
  readonly children: ReactNode;
}

/** The frame of approval, rejection and return. */
export const DecisionPage = ({ title, reference, companyName, applicationId, errors, children }: DecisionPageProps) => {
  const t = useT("award");
  const crumbs = [{ label: t("decide.back"), href: `/admin/applications/${applicationId}` }];
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={crumbs} lead={t("decide.lead", { reference, company: companyName })} />
      <ErrorSummary errors={errors} />
      {children}
    </div>
  );
};
