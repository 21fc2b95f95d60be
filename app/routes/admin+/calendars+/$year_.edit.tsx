import { useForm } from "@conform-to/react";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { asItStands } from "~/data/kernel/db.server";
import { calendarText, readCalendar } from "~/domain/city/calendar-text";
import { calendarForm } from "~/forms/city/calendar";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { calendarPreview } from "~/presenters/city/calendar-preview.server";
import { yearView } from "~/presenters/city/year-view.server";
import { CalendarEffect, CalendarProblems } from "~/ui/city/calendar-effect";
import { YearCalendar } from "~/ui/city/year-calendar";
import { Comparison } from "~/ui/patterns/comparison";
import { Button, ButtonRow } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { TextArea, TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { countMoved, foreseeCalendar } from "~/use-cases/city/foresee-calendar.server";
import { publishCalendar } from "~/use-cases/city/publish-calendar.server";
import { onYear } from "../_shared/city/on-year.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onYear, ({ subject: { year, published }, locale }) => ({
  title: createT(locale, "city")(published ? "calendar.changeYear" : "calendar.enter", { year }),
  year,
  source: published?.source ?? "",
  text: published ? calendarText(published) : "",
  version: published?.version ?? 0,
}));

export const action = formAction(
  onYear,
  calendarForm,
  async ({ ctx, subject: { year, standing } }, { do: pressed, ...typed }) => {
    const read = readCalendar(year, typed.text);
    if (pressed === "publish" && read.problems.length === 0) {
      await publishCalendar(ctx, { year, ...typed });
      return redirect(pathTo("/admin/calendars/:year", { year: String(year) }, { notice: "published" }), 303);
    }
    const whole = read.problems.length === 0;
    const moved = whole
      ? await foreseeCalendar(asItStands, ctx.today, standing, { year, source: typed.source, ...read })
      : [];
    const shown = {
      typed: { source: typed.source, text: typed.text },
      preview: calendarPreview(moved, countMoved(moved), read.problems),
      months: whole ? yearView(year, read) : [],
    };
    return data(shown, whole ? 200 : 422);
  },
  { form: "text" },
);

export default function EditCalendar() {
  const t = useT("city");
  const { title, year, source, text, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "result" in answer ? answer : null;
  const seen = answer && "preview" in answer ? answer : null;
  const defaultValue = seen?.typed ?? { source, text };
  const [form, fields] = useForm({ id: "calendar", lastResult: refused?.result, defaultValue });
  const labels = { source: t("calendar.source"), text: t("calendar.text") };
  const href = pathTo("/admin/calendars/:year", { year: String(year) });
  const own = { source: String(fields.source.defaultValue ?? ""), text: String(fields.text.defaultValue ?? "") };
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={[{ label: t("calendar.title"), href: pathTo("/admin/calendars") }]} />
      <ErrorSummary errors={formErrors(form, labels)} />
      {refused?.stale && (
        <Comparison
          keepHref={href}
          fields={(["source", "text"] as const).map((key) => {
            const current = { source, text }[key];
            return { key, label: labels[key], yours: own[key], current, differs: own[key] !== current };
          })}
        />
      )}
      {seen && seen.preview.problems.length > 0 && <CalendarProblems problems={seen.preview.problems} />}
      <Form id={form.id} hidden={{ version }}>
        <TextInput {...fieldProps(fields.source)} required label={labels.source} hint={t("calendar.sourceHint")} />
        <TextArea {...fieldProps(fields.text)} required label={labels.text} hint={t("calendar.textHint")} rows={14} />
        <ButtonRow>
          <Button name="do" value="preview" variant={seen?.months.length ? "secondary" : "primary"}>
            {t("calendar.preview")}
          </Button>
          {seen && seen.months.length > 0 && (
            <Button name="do" value="publish">
              {t("calendar.publish", { year })}
            </Button>
          )}
        </ButtonRow>
      </Form>
      {seen && seen.months.length > 0 && (
        <>
          <Card title={t("calendar.effect")}>
            <CalendarEffect {...seen.preview} />
          </Card>
          <YearCalendar year={year} months={seen.months} />
        </>
      )}
    </div>
  );
}
