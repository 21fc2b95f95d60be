import { useT } from "~/i18n/react";
import { Button } from "../primitives/button";
import { FileInput } from "../primitives/file-input";
import { Form } from "../primitives/form";

interface TextFileFormProps {
  /** Where the file goes; the page that answers has its text in place of what stands there. */
  readonly action: string;
  readonly label: string;
  readonly hint: string;
  /** Why the file that was sent was not taken; null where none was. */
  readonly error: string | null;
}

/** Takes the text of a page from a file: plain text, CSV or a workbook. */
export const TextFileForm = ({ action, label, hint, error }: TextFileFormProps) => {
  const t = useT("import");
  return (
    <Form keeps={false} action={action} encType="multipart/form-data">
      <FileInput
        id="file"
        name="file"
        label={label}
        hint={hint}
        accept=".txt,.csv,.xlsx,text/plain,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        errors={error === null ? undefined : [error]}
      />
      <Button variant="secondary">{t("readFile")}</Button>
    </Form>
  );
};
