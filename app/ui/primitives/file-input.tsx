import { fileLimit } from "~/i18n/file-limit";
import { useT } from "~/i18n/react";
import { descriptionOf, Field, type FieldBasics } from "./field";

/** A document: PDF, JPEG or PNG. Its form needs `encType="multipart/form-data"`. */
export const FileInput = ({ label, hint, errors, ...input }: FieldBasics) => {
  const t = useT("common");
  const notes = { hint: hint ?? t("form.fileHint", fileLimit), errors };
  return (
    <Field label={label} {...notes} id={input.id} name={input.name} required={input.required}>
      <input
        type="file"
        accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        {...input}
        {...descriptionOf({ id: input.id, ...notes })}
        className="input input-file"
      />
    </Field>
  );
};
