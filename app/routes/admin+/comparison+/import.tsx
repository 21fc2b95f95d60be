import { useForm } from "@conform-to/react";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readCities } from "~/data/comparison/cities.server";
import { figuresWritten } from "~/domain/comparison/changed-figures";
import { figuresForm } from "~/forms/comparison/figure";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { figuresText, pastedChanges, readPasted } from "~/presenters/comparison/read-figures.server";
import { FigureChanges, FigureProblems } from "~/ui/comparison/figure-changes";
import { Button, ButtonRow } from "~/ui/primitives/button";
import { Callout } from "~/ui/primitives/callout";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { TextArea } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { importFigures } from "~/use-cases/comparison/import-figures.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("comparison.manage", async ({ locale }) => {
  const cities = await readCities();
  return {
    title: createT(locale, "comparison")("import.title"),
    text: figuresText(cities, locale),
    version: figuresWritten(cities),
  };
});

export const action = formAction(
  "comparison.manage",
  figuresForm,
  async ({ ctx, locale }, { do: pressed, version, text }) => {
    const cities = await readCities();
    const read = readPasted(cities, text, ctx.today);
    if (pressed === "import" && read.problems.length === 0) {
      await importFigures(ctx, { version, figures: read.figures });
      return redirect(pathTo("/admin/comparison", { notice: "imported" }), 303);
    }
    const seen = pastedChanges(cities, read, locale);
    return data({ text, seen }, seen.problems.length === 0 ? 200 : 422);
  },
  { form: "text" },
);

export default function ImportFigures() {
  const t = useT("comparison");
  const { title, text, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "result" in answer ? answer : null;
  const looked = answer && "seen" in answer ? answer : null;
  const defaultValue = { text: looked?.text ?? text };
  const [form, fields] = useForm({ id: "figures", lastResult: refused?.result, defaultValue });
  const labels = { text: t("import.text") };
  const ready = looked !== null && looked.seen.problems.length === 0 && looked.seen.changes.length > 0;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("import.lead")}
        breadcrumbs={[{ label: t("admin.title"), href: pathTo("/admin/comparison") }]}
      />
      <ErrorSummary errors={formErrors(form, labels)} />
      {refused?.stale && <Callout tone="warning" live title={t("import.stale")} />}
      {looked && looked.seen.problems.length > 0 && <FigureProblems {...looked.seen} />}
      {looked?.seen.problems.length === 0 && <FigureChanges {...looked.seen} />}
      <Form id={form.id} hidden={{ version }}>
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
      </Form>
    </div>
  );
}
