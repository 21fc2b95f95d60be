import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readReportable } from "~/data/change/own-reports.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { REPORTED, reportForm } from "~/forms/change/report";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { ChangeRefused } from "~/ui/change/change-refused";
import { labelled } from "~/ui/decision/decision-page";
import { formState, isOfField } from "~/ui/patterns/form-state";
import { Button } from "~/ui/primitives/button";
import { RadioGroup } from "~/ui/primitives/choice-group";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { Form } from "~/ui/primitives/form";
import { DateInput, MoneyInput } from "~/ui/primitives/number-input";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { TextArea } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { reportChange } from "~/use-cases/change/report-change.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("unit.edit", async ({ actor, locale }) => {
  const t = createT(locale, "request");
  return {
    title: t("report.title"),
    changeId: newId(),
    units: (await readReportable(actor)).map(({ awardId, site, unit, company }) => ({
      value: awardId,
      label: t("report.unitOption", { site: inLanguage(site, locale), label: unit, company }),
    })),
  };
});

/** Tells the office what is the case in a unit. */
export const action = formAction(
  "award.reportChange",
  reportForm,
  async ({ ctx }, report) => {
    const id = await reportChange(ctx, report);
    return redirect(pathTo("/operator/reports/:id", { id }, { notice: "report" }), 303);
  },
  { form: "text" },
);

export default function NewReport() {
  const t = useT("request");
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { errors, fieldsOf, typed } = formState(answer);
  const labels = {
    awardId: t("report.unit"),
    what: t("report.what"),
    since: t("report.since"),
    rent: t("report.rent"),
    words: t("report.words"),
  };
  const field = fieldsOf(labels);
  return (
    <div className="stack">
      <PageHeader
        title={page.title}
        lead={t("report.lead")}
        breadcrumbs={[{ label: t("report.own"), href: pathTo("/operator/reports") }]}
      />
      <ChangeRefused answer={answer} />
      <ErrorSummary errors={labelled(errors.filter(isOfField), labels)} />
      {page.units.length === 0 ? (
        <p>{t("report.none")}</p>
      ) : (
        <Form hidden={{ changeId: typed("changeId") ?? page.changeId }}>
          <Select {...field("awardId")} options={page.units} required />
          <RadioGroup
            {...field("what")}
            required
            options={REPORTED.map((value) => ({ value, label: t(`report.kind.${value}`) }))}
          />
          <DateInput {...field("since")} required />
          <MoneyInput {...field("rent")} />
          <TextArea {...field("words")} required />
          <Button>{t("report.send")}</Button>
        </Form>
      )}
    </div>
  );
}
