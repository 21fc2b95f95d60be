import { useT } from "~/i18n/react";
import { Button } from "../primitives/button";
import { FileInput } from "../primitives/file-input";

interface TextFileFieldProps {
  readonly id: string;
  /** Where the form goes with its file; the page that answers has the text of the file in place of what stands there. */
  readonly action: string;
  readonly label: string;
  readonly hint: string;
  readonly errors: readonly string[];
}

/**
 * Takes the text of a form from a file: plain text, CSV or a workbook. It stands in the form itself, behind its buttons, so that a file that
 * is not taken leaves what was typed, without scripts too, and Enter does not read it.
 */
export const TextFileField = ({ id, action, label, hint, errors }: TextFileFieldProps) => {
  const t = useT("import");
  return (
    <>
      <FileInput
        id={id}
        name="file"
        label={label}
        hint={hint}
        accept=".txt,.csv,.xlsx,text/plain,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        errors={[...errors]}
      />
      <Button variant="secondary" formAction={action} formEncType="multipart/form-data">
        {t("readFile")}
      </Button>
    </>
  );
};
