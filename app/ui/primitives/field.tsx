import type { ReactNode } from "react";
import { errorText } from "~/i18n/error-text";
import { useT } from "~/i18n/react";

/** What every field has. `errors` are keys of the namespace `errors` (`tooLong?max=200`) or text in the reader's language. */
export interface FieldBasics {
  readonly id: string;
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly errors?: readonly string[];
  /** Marked in words: "required" when true, "optional" when false, not at all when absent (filters, sign-in). */
  readonly required?: boolean;
}

interface Described extends Pick<FieldBasics, "id" | "hint" | "errors"> {
  readonly unit?: ReactNode;
}

/** The attributes that tie an input to its hint, unit and error. */
export const descriptionOf = ({ id, hint, errors, unit }: Described) => {
  const parts = [unit && `${id}-unit`, hint && `${id}-hint`, errors?.length && `${id}-error`].filter(Boolean);
  return {
    "aria-describedby": parts.length > 0 ? parts.join(" ") : undefined,
    "aria-invalid": errors?.length ? true : undefined,
  };
};

/** "required" or "optional" in words, for labels and legends. */
export const Marking = ({ required }: Pick<FieldBasics, "required">) => {
  const t = useT("common");
  if (required === undefined) return null;
  return <span className="field-marking">{required ? t("form.required") : t("form.optional")}</span>;
};

/** Hint and errors of a field, with the ids that `descriptionOf` names. */
export const FieldNotes = ({ id, hint, errors }: Described) => {
  const t = useT("common");
  return (
    <>
      {hint && (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      )}
      {errors && errors.length > 0 && (
        <div id={`${id}-error`} className="field-error">
          <span className="visually-hidden">{t("form.error")} </span>
          {errors.map((error) => (
            <p key={error}>{errorText(t, error)}</p>
          ))}
        </div>
      )}
    </>
  );
};

/** Label, hint and error around one control whose id is `id`. */
export const Field = ({ label, required, children, ...notes }: FieldBasics & { readonly children: ReactNode }) => (
  <div className={notes.errors?.length ? "field field-wrong" : "field"}>
    <label htmlFor={notes.id} className="field-label">
      {label} <Marking required={required} />
    </label>
    <FieldNotes {...notes} />
    {children}
  </div>
);
