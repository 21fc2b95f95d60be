import { errorText } from "~/i18n/error-text";
import { useT } from "~/i18n/react";
import type { T } from "~/i18n/types";

export interface FormError {
  /** Id of the field it belongs to; none for an error of the whole form. */
  readonly id?: string;
  /** Label of the field, so that the line can be read by itself. */
  readonly label?: string;
  /** A key of the namespace `errors`, or text. */
  readonly message: string;
}

/** The form comes back as a new page, so the keyboard is put where the mistakes are listed. */
const focusedOnLoad = { autoFocus: true };

const wording = (t: T<"common">, { label, message }: FormError): string => {
  const text = errorText(t, message);
  return label ? t("form.errorOf", { label, message: text }) : text;
};

/** The mistakes of a form, above it, each leading to its field. Nothing when there are none. */
export const ErrorSummary = ({ errors }: { readonly errors: readonly FormError[] }) => {
  const t = useT("common");
  if (errors.length === 0) return null;
  return (
    <section className="error-summary" aria-labelledby="error-summary-title" tabIndex={-1} {...focusedOnLoad}>
      <h2 id="error-summary-title">{t("form.errorTitle")}</h2>
      <p>{t("form.errorCount", { count: errors.length })}</p>
      <ul>
        {errors.map((error) => (
          <li key={`${error.id} ${error.message}`}>
            {error.id ? <a href={`#${error.id}`}>{wording(t, error)}</a> : wording(t, error)}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The errors of a Conform form for ErrorSummary, with the labels of its fields by name. */
export const formErrors = (
  form: { readonly id: string; readonly allErrors: Readonly<Record<string, readonly string[]>> },
  labels: Readonly<Record<string, string>>,
): FormError[] =>
  Object.entries(form.allErrors).flatMap(([name, messages]) =>
    messages.map((message) => (name === "" ? { message } : { id: `${form.id}-${name}`, label: labels[name], message })),
  );
