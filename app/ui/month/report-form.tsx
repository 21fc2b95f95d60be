import type { ComponentProps } from "react";
import { useT } from "~/i18n/react";
import type { PeriodView } from "~/presenters/month/show-months.server";
import { MonthEvidence } from "./month-evidence";
import { StepRefusal } from "../application/step-refusal";
import { formState } from "../patterns/form-state";
import { Button } from "../primitives/button";
import { EmptyState } from "../primitives/empty-state";
import { Form } from "../primitives/form";
import { TextArea } from "../primitives/text-input";

interface ReportFormProps {
  readonly period: PeriodView;
  readonly answer: ComponentProps<typeof StepRefusal>["answer"];
  /** Where a file for what is asked for is posted. */
  readonly addTo: (key: string) => string;
}

/** Reports the months of a period, or answers a refusal. */
export const ReportForm = ({ period, answer, addTo }: ReportFormProps) => {
  const t = useT("month");
  const form = formState(answer);
  const step = period.steps.find((action) => action === "report" || action === "answer");
  return (
    <>
      <StepRefusal answer={answer} stale={t("report.stale")} />
      {period.reason === null || period.state !== "refused" ? null : (
        <p>{t("page.reason", { reason: period.reason })}</p>
      )}
      <MonthEvidence items={period.evidence} addTo={step === undefined ? undefined : addTo} />
      {step === undefined ? (
        <EmptyState title={t("report.closed")} />
      ) : (
        <Form hidden={{ version: period.version }}>
          {period.asked ? <p>{t("report.asked", { months: period.asked })}</p> : null}
          <TextArea
            id="words"
            name="words"
            label={t(step === "answer" ? "report.answer" : "report.words")}
            required={step === "answer"}
            errors={form.errorsOf("words")}
            defaultValue={form.typed("words")}
          />
          <Button>{t(`step.${step}`)}</Button>
        </Form>
      )}
    </>
  );
};
