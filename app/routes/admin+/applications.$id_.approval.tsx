import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readFreeUnits } from "~/data/decision.reader.server";
import { inLanguage } from "~/domain/program/localized-text";
import { isCivilDate } from "~/domain/time/civil-date";
import { approvalSchema } from "~/forms/decision";
import { useFormats, useT } from "~/i18n/react";
import { approveApplication } from "~/use-cases/approve-application.server";
import { previewApproval } from "~/use-cases/preview-approval.server";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { type FormState, formState } from "~/ui/patterns/form-state";
import { hiddenOf, StepPage } from "~/ui/patterns/step-page";
import { Button } from "~/ui/primitives/button";
import { titleOf } from "~/ui/title";
import { DateInput } from "~/ui/primitives/number-input";
import { Select } from "~/ui/primitives/select";
import { onStep } from "./_shared/on-case.server";
import { stepTitle } from "./_shared/open-step.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onStep("application.approve"), async ({ ctx, url, locale, subject }) => {
  const { head, content, step } = subject;
  const asked = url.searchParams.get("start") ?? "";
  const start = isCivilDate(asked) ? asked : ctx.today;
  const givesUnit = content.premises === "unit";
  const units = givesUnit ? await readFreeUnits(head.zoneId, start) : [];
  const unit = units.find(({ id }) => id === (url.searchParams.get("unitId") ?? head.unitId)) ?? null;
  const { programId, answers } = head;
  return {
    title: stepTitle("award:decide.approval", step.reference, locale),
    ...{ step, start, givesUnit, unitId: unit?.id ?? null, wished: head.unitId },
    units: units.map(({ site, ...rest }) => ({ ...rest, site: inLanguage(site, locale) })),
    startProblem: asked !== "" && !isCivilDate(asked),
    preview: asked === "" ? null : await previewApproval({ programId, answers, content }, start, unit),
  };
});

export const action = formAction(
  onStep("application.approve"),
  approvalSchema,
  async ({ ctx, subject: { step } }, value) => {
    const { unitId = null, ...rest } = value;
    const { awardId } = await approveApplication(ctx, { applicationId: step.id, unitId, ...rest });
    return redirect(`/admin/awards/${awardId}`, 303);
  },
);

/** What cannot be previewed, as a mistake of the form that asks for the preview. */
const previewErrors = (form: FormState, messages: readonly { id?: string; message: string }[]): FormState =>
  form.returned ? form : { ...form, errors: messages };

export default function Approval() {
  const { step, preview, units, wished, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const t = useT("award");
  const f = useFormats();
  const problem = preview && !preview.ok ? [{ message: `approval.${preview.problem}` }] : [];
  const mistyped = page.startProblem ? [{ id: "start", message: "notDate" }] : [];
  const form = previewErrors(formState(answer), [...mistyped, ...problem]);
  const unitName = ({ site, label, areaM2, rentFenPerM2Month }: (typeof units)[number]) =>
    t("decide.unitFree", { site, label, area: f.area(areaM2), rent: f.moneyBrief(rentFenPerM2Month) });
  return (
    <StepPage
      title={t("decide.approval")}
      lead={t("decide.approvalLead")}
      step={step}
      form={form}
      stale={Boolean(answer?.stale)}
    >
      <form method="get" className="form">
        <DateInput
          id="start"
          name="start"
          label={t("decide.start")}
          hint={t("decide.startHint")}
          defaultValue={page.start}
          required
        />
        {page.givesUnit && units.length === 0 ? <p>{t("decide.noUnit")}</p> : null}
        {page.givesUnit ? (
          <Select
            id="unitId"
            name="unitId"
            label={t("decide.unit")}
            required
            defaultValue={page.unitId ?? ""}
            options={units.map((unit) => ({
              value: unit.id,
              label: unit.id === wished ? t("decide.wished", { unit: unitName(unit) }) : unitName(unit),
            }))}
          />
        ) : null}
        <Button variant="secondary">{t("decide.preview")}</Button>
      </form>
      {preview?.ok ? (
        <ConfirmPanel
          title={t("decide.previewTitle")}
          confirm={t("decide.confirm")}
          cancelHref={`/admin/applications/${step.id}`}
          hidden={{ ...hiddenOf(step), start: page.start, ...(page.unitId ? { unitId: page.unitId } : {}) }}
          effects={[
            { term: t("decide.start"), value: f.date(page.start) },
            { term: t("decide.end"), value: f.date(preview.preview.end) },
            { term: t("decide.months"), value: f.number(preview.preview.months) },
            { term: t("total"), value: f.money(preview.preview.totalFen) },
            ...preview.preview.needs.map(({ fiscalYear, source, neededFen, availableFen }) => ({
              term: t("decide.budget", { year: fiscalYear, source }),
              value: t("decide.budgetValue", { needed: f.money(neededFen), available: f.money(availableFen) }),
            })),
          ]}
        >
          <p>{t("decide.previewLead")}</p>
        </ConfirmPanel>
      ) : null}
    </StepPage>
  );
}
