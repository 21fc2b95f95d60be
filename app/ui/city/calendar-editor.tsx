import { type SubmissionResult, useForm } from "@conform-to/react";
import { pathTo } from "~/addresses/path-to";
import type { CalendarPreview } from "~/presenters/city/calendar-preview.server";
import type { MonthView } from "~/presenters/city/year-view.server";
import { useT } from "~/i18n/react";
import { Comparison } from "../patterns/comparison";
import { TextFileField } from "../patterns/text-file-field";
import { Button, ButtonRow } from "../primitives/button";
import { Card } from "../primitives/card";
import { ErrorSummary, formErrors } from "../primitives/error-summary";
import { fieldProps } from "../primitives/field-props";
import { Form } from "../primitives/form";
import { PageHeader } from "../primitives/page-header";
import { TextArea, TextInput } from "../primitives/text-input";
import { CalendarEffect, CalendarProblems } from "./calendar-effect";
import { YearCalendar } from "./year-calendar";

interface Texts {
  readonly source: string;
  readonly text: string;
}

interface CalendarEditorProps {
  readonly title: string;
  readonly year: number;
  readonly version: number;
  /** What stands; empty for a year that is not published. */
  readonly standing: Texts;
  /** What was looked at, typed or from a file. */
  readonly seen: {
    readonly typed: Texts;
    readonly preview: CalendarPreview;
    readonly months: readonly MonthView[];
  } | null;
  /** What stood in the fields beside a file that was not taken. */
  readonly typed: (Texts & { readonly version: string }) | null;
  readonly refused: { readonly result: SubmissionResult; readonly stale: unknown } | null;
  /** Why a file was not taken. */
  readonly fileError: string | null;
}

/** The text of a year, typed, pasted or from a file: looked at before it is published. */
export const CalendarEditor = ({ title, year, version, standing, ...page }: CalendarEditorProps) => {
  const { seen, typed, refused, fileError } = page;
  const t = useT("city");
  const params = { year: String(year) };
  const { source, text } = seen?.typed ?? typed ?? standing;
  const [form, fields] = useForm({
    id: "calendar",
    lastResult: refused?.result,
    defaultValue: { source, text, file: "" },
  });
  const labels = { source: t("calendar.source"), text: t("calendar.text"), file: t("calendar.file") };
  const own = { source: String(fields.source.defaultValue ?? ""), text: String(fields.text.defaultValue ?? "") };
  const errors = fileError === null ? [] : [{ id: fields.file.id, label: labels.file, message: fileError }];
  const whole = seen !== null && seen.months.length > 0;
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={[{ label: t("calendar.title"), href: pathTo("/admin/calendars") }]} />
      <ErrorSummary errors={[...formErrors(form, labels), ...errors]} />
      {refused?.stale ? (
        <Comparison
          keepHref={pathTo("/admin/calendars/:year", params)}
          fields={(["source", "text"] as const).map((key) => {
            const current = standing[key];
            return { key, label: labels[key], yours: own[key], current, differs: own[key] !== current };
          })}
        />
      ) : null}
      {seen && seen.preview.problems.length > 0 && <CalendarProblems problems={seen.preview.problems} />}
      <Form
        id={form.id}
        action={pathTo("/admin/calendars/:year/edit", params)}
        hidden={{ version: typed?.version ?? version }}
      >
        <TextInput {...fieldProps(fields.source)} required label={labels.source} hint={t("calendar.sourceHint")} />
        <TextArea {...fieldProps(fields.text)} required label={labels.text} hint={t("calendar.textHint")} rows={14} />
        <ButtonRow>
          <Button name="do" value="preview" variant={whole ? "secondary" : "primary"}>
            {t("calendar.preview")}
          </Button>
          {whole && (
            <Button name="do" value="publish">
              {t("calendar.publish", { year })}
            </Button>
          )}
        </ButtonRow>
        <TextFileField
          id={fields.file.id}
          action={pathTo("/admin/calendars/:year/file", params)}
          label={labels.file}
          hint={t("calendar.fileHint")}
          errors={fileError === null ? (fields.file.errors ?? []) : [fileError]}
        />
      </Form>
      {whole && (
        <>
          <Card title={t("calendar.effect")}>
            <CalendarEffect {...seen.preview} />
          </Card>
          <YearCalendar year={year} months={seen.months} />
        </>
      )}
    </div>
  );
};
