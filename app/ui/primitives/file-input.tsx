import { fileLimit } from "~/i18n/file-limit";
import { useT } from "~/i18n/react";
import { descriptionOf, Field, type FieldBasics } from "./field";

const documents = ".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png";

interface FileInputProps extends FieldBasics {
  /** Endings and types to choose from, where it is no document. */
  readonly accept?: string;
}

/** A file: PDF, JPEG or PNG where nothing else is said. Its form needs `encType="multipart/form-data"`. */
export const FileInput = ({ label, hint, errors, accept = documents, ...input }: FileInputProps) => {
  const t = useT("common");
  const notes = { hint: hint ?? t("form.fileHint", fileLimit), errors };
  return (
    <Field label={label} {...notes} id={input.id} name={input.name} required={input.required}>
      <input
        type="file"
        accept={accept}
        {...input}
        {...descriptionOf({ id: input.id, ...notes })}
        className="input input-file"
      />
    </Field>
  );
};
