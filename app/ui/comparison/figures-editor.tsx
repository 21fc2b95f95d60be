import { type SubmissionResult, useForm } from "@conform-to/react";
import { pathTo } from "~/addresses/path-to";
import type { PastedChanges } from "~/presenters/comparison/read-figures.server";
import { useT } from "~/i18n/react";
import { TextFileField } from "../patterns/text-file-field";
import { Button, ButtonRow } from "../primitives/button";
import { Callout } from "../primitives/callout";
import { ErrorSummary, formErrors } from "../primitives/error-summary";
import { fieldProps } from "../primitives/field-props";
import { Form } from "../primitives/form";
import { PageHeader } from "../primitives/page-header";
import { TextArea } from "../primitives/text-input";
import { FigureChanges, FigureProblems } from "./figure-changes";

interface FiguresEditorProps {
  readonly title: string;
  readonly version: number;
  /** The figures as they stand. */
  readonly standing: string;
  /** Lines that were looked at, typed or from a file, and what they would change. */
  readonly looked: { readonly text: string; readonly seen: PastedChanges } | null;
  /** What stood in the fields beside a file that was not taken. */
  readonly typed: { readonly version: string; readonly text: string } | null;
  readonly refused: { readonly result: SubmissionResult; readonly stale: unknown } | null;
  /** Why a file was not taken. */
  readonly fileError: string | null;
}

/** Lines of figures, typed, pasted or from a file: nothing is written before what changes was seen. */
export const FiguresEditor = ({ title, version, standing, ...page }: FiguresEditorProps) => {
  const { looked, typed, refused, fileError } = page;
  const t = useT("comparison");
  const [form, fields] = useForm({
    id: "figures",
    lastResult: refused?.result,
    defaultValue: { text: looked?.text ?? typed?.text ?? standing, file: "" },
  });
  const labels = { text: t("import.text"), file: t("import.file") };
  const errors = fileError === null ? [] : [{ id: fields.file.id, label: labels.file, message: fileError }];
  const ready = looked !== null && looked.seen.problems.length === 0 && looked.seen.changes.length > 0;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("import.lead")}
        breadcrumbs={[{ label: t("admin.title"), href: pathTo("/admin/comparison") }]}
      />
      <ErrorSummary errors={[...formErrors(form, labels), ...errors]} />
      {refused?.stale ? <Callout tone="warning" live title={t("import.stale")} /> : null}
      {looked && looked.seen.problems.length > 0 && <FigureProblems {...looked.seen} />}
      {looked?.seen.problems.length === 0 && <FigureChanges {...looked.seen} />}
      <Form id={form.id} action={pathTo("/admin/comparison/import")} hidden={{ version: typed?.version ?? version }}>
        <TextArea {...fieldProps(fields.text)} required label={labels.text} hint={t("import.textHint")} rows={16} />
        <ButtonRow>
          <Button name="do" value="preview" variant={ready ? "secondary" : "primary"}>
            {t("import.preview")}
          </Button>
          {ready && (
            <Button name="do" value="import">
              {t("import.submit", { count: looked.seen.changes.length })}
            </Button>
          )}
        </ButtonRow>
        <TextFileField
          id={fields.file.id}
          action={pathTo("/admin/comparison/import/file")}
          label={labels.file}
          hint={t("import.fileHint")}
          errors={fileError === null ? (fields.file.errors ?? []) : [fileError]}
        />
      </Form>
    </div>
  );
};
