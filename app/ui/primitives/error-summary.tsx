import { errorText } from "~/i18n/error-text";
import { useT } from "~/i18n/react";

export interface FormError {
  /** Id of the field it belongs to; none for an error of the whole form. */
  readonly id?: string;
  readonly message: string;
}

/** The form comes back as a new page, so the keyboard is put where the mistakes are listed. */
const focusedOnLoad = { autoFocus: true };

/** The mistakes of a form, above it, each leading to its field. Nothing when there are none. */
export const ErrorSummary = ({ errors }: { readonly errors: readonly FormError[] }) => {
  const t = useT("common");
  if (errors.length === 0) return null;
  return (
    <section className="error-summary" aria-labelledby="error-summary-title" tabIndex={-1} {...focusedOnLoad}>
      <h2 id="error-summary-title">{t("form.errorTitle")}</h2>
      <p>{t("form.errorCount", { count: errors.length })}</p>
      <ul>
        {errors.map(({ id, message }) => (
          <li key={`${id} ${message}`}>
            {id ? <a href={`#${id}`}>{errorText(t, message)}</a> : errorText(t, message)}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The errors of a Conform form (`form`) for ErrorSummary, in the order of its fields. */
export const formErrors = (form: {
  readonly id: string;
  readonly allErrors: Readonly<Record<string, readonly string[]>>;
}): FormError[] =>
  Object.entries(form.allErrors).flatMap(([name, messages]) =>
    messages.map((message) => (name === "" ? { message } : { id: `${form.id}-${name}`, message })),
  );
