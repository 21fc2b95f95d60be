import { useT } from "~/i18n/react";
import { FileList, type ShownFile } from "../company/file-list";
import { Button } from "../primitives/button";
import { FileInput } from "../primitives/file-input";
import { Form } from "../primitives/form";

interface ReportEvidenceProps {
  readonly files: readonly ShownFile[];
  /** Where a file is added; null once the office has taken the report up. */
  readonly addTo: string | null;
  readonly error: string | undefined;
}

/** What shows a report: its files to download, and a form for more while the office has not taken it up. */
export const ReportFiles = ({ files, addTo, error }: ReportEvidenceProps) => {
  const t = useT("tenant");
  return (
    <>
      {files.length > 0 && <FileList files={files} none="" />}
      {addTo !== null && (
        <Form keeps={false} action={addTo} encType="multipart/form-data">
          <FileInput id="file" name="file" required label={t("evidence.file")} errors={error ? [error] : undefined} />
          <Button>{t("evidence.add")}</Button>
        </Form>
      )}
    </>
  );
};
