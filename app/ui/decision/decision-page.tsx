import type { ReactNode } from "react";
import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import { ErrorSummary, type FormError } from "../primitives/error-summary";
import { PageHeader } from "../primitives/page-header";

/** The errors of a form's answer for the summary; a field's id is its name. */
export const answerErrors = (result?: { readonly error?: Record<string, string[] | null> | null }): FormError[] =>
  Object.entries(result?.error ?? {}).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => (name === "" ? { message } : { id: name, message })),
  );

/**
 * Errors with the labels of their fields, by id, so that each line of the summary can be read by itself, in the order of the
 * labels, which is that of the page.
 */
export function labelled(errors: readonly FormError[], labels: Readonly<Record<string, string>>): FormError[] {
  const place = new Map(Object.keys(labels).map((id, i) => [id, i]));
  const placeOf = ({ id = "" }: FormError) => place.get(id) ?? -1;
  return errors
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((error) => {
      const label = labels[error.id ?? ""];
      return label === undefined ? error : { ...error, label };
    });
}

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
  const t = useT("decision");
  const crumbs = [{ label: t("back"), href: pathTo("/admin/applications/:id", { id: applicationId }) }];
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={crumbs} lead={t("lead", { reference, company: companyName })} />
      <ErrorSummary errors={errors} />
      {children}
    </div>
  );
};
