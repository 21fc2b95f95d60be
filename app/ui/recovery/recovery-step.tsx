import { pathTo } from "~/addresses/path-to";
import { payWays, recoveryCauses, recoveryOutcomes } from "~/domain/recovery/judgement";
import type { DebtorStepName, RecoveryStepName, StepField } from "~/domain/recovery/step-pages";
import { useFormats, useT } from "~/i18n/react";
import type { DebtMonthView, RecoveryPage } from "~/presenters/recovery/show-recovery.server";
import { StepRefusal } from "../application/step-refusal";
import { labelled } from "../decision/decision-page";
import { type FormState, formState, isOfField } from "../patterns/form-state";
import { Button } from "../primitives/button";
import { Callout } from "../primitives/callout";
import { Card } from "../primitives/card";
import { Checkbox } from "../primitives/checkbox";
import { ErrorSummary } from "../primitives/error-summary";
import { Form } from "../primitives/form";
import { DateInput, NumberInput } from "../primitives/number-input";
import { PageHeader } from "../primitives/page-header";
import { Select } from "../primitives/select";
import { TextArea } from "../primitives/text-input";
import { Causes, OwedMonths } from "./recovery-parts";

interface StepProps {
  readonly title: string;
  readonly words: `step.${RecoveryStepName}` | `debtorStep.${DebtorStepName}`;
  readonly asks: readonly StepField[];
  readonly page: RecoveryPage;
  readonly answer: Parameters<typeof formState>[0] & Parameters<typeof StepRefusal>[0]["answer"];
  /** Whether it is the reader's to take now. */
  readonly open: boolean;
}

interface PartProps {
  readonly page: RecoveryPage;
  readonly form: FormState;
}

/** How each month is judged, and how what is demanded is paid. */
const Judgement = ({ page, form }: PartProps) => {
  const t = useT("recovery");
  const { month: inWords, money } = useFormats();
  const choices = (of: readonly string[], prefix: string) =>
    of.map((value) => ({ value, label: t(`${prefix}.${value}` as "cause.other") }));
  const field = (i: number, name: string) => `judged[${i}].${name}`;
  return (
    <>
      {page.months.map((row: DebtMonthView, i) => (
        <Card key={row.month} title={t("judge.month", { month: inWords(row.month), fen: money(row.debtFen) })}>
          <div className="stack">
            <Causes causes={row.causes} />
            {row.barred && <p>{t("months.barred")}</p>}
            {row.small && <p>{t("months.small")}</p>}
            <input type="hidden" name={field(i, "month")} value={row.month} />
            <Select
              id={field(i, "cause")}
              name={field(i, "cause")}
              label={t("judge.cause")}
              options={choices(recoveryCauses, "cause")}
              defaultValue={form.typed(field(i, "cause")) ?? row.judged?.cause ?? "overpaid"}
              errors={form.errorsOf(field(i, "cause"))}
            />
            <Select
              id={field(i, "outcome")}
              name={field(i, "outcome")}
              label={t("judge.outcome")}
              options={choices(recoveryOutcomes, "outcome")}
              defaultValue={
                form.typed(field(i, "outcome")) ?? row.judged?.outcome ?? (row.barred ? "giveUp" : "demand")
              }
              errors={form.errorsOf(field(i, "outcome"))}
            />
            <TextArea
              id={field(i, "words")}
              name={field(i, "words")}
              label={t("judge.words")}
              hint={t("judge.wordsHint")}
              rows={2}
              defaultValue={form.typed(field(i, "words")) ?? row.judged?.words}
              errors={form.errorsOf(field(i, "words"))}
            />
          </div>
        </Card>
      ))}
      <Select
        id="pay"
        name="pay"
        label={t("judge.pay")}
        options={choices(payWays, "way")}
        defaultValue={form.typed("pay") ?? "atOnce"}
        errors={form.errorsOf("pay")}
      />
      <Parts page={page} form={form} optional />
    </>
  );
};

const Parts = ({ page, form, optional = false }: PartProps & { readonly optional?: boolean }) => {
  const t = useT("recovery");
  return (
    <NumberInput
      id="parts"
      name="parts"
      label={t("judge.parts")}
      hint={t("judge.partsHint", { most: page.rule.instalments })}
      required={!optional}
      defaultValue={form.typed("parts") ?? (page.askedParts === null ? undefined : String(page.askedParts))}
      errors={form.errorsOf("parts")}
    />
  );
};

const Months = ({ page, form }: PartProps) => {
  const t = useT("recovery");
  const f = useFormats();
  const errors = form.errorsOf("months");
  return (
    <fieldset className="stack" aria-describedby={errors.length > 0 ? "months-errors" : undefined}>
      <legend>{t("judge.months")}</legend>
      {errors.length > 0 && (
        <p id="months-errors" className="field-error">
          {errors.map((error) => t(error as "judge.months")).join(" ")}
        </p>
      )}
      {page.months.map(({ month, debtFen }) => (
        <Checkbox
          key={month}
          id={`months-${month}`}
          name="months"
          value={month}
          label={t("judge.month", { month: f.month(month), fen: f.money(debtFen) })}
        />
      ))}
    </fieldset>
  );
};

/** A step of a recovery, with what it asks for, and the months that it is about. */
export const RecoveryStep = ({ title, words, asks, page, answer, open }: StepProps) => {
  const t = useT("recovery");
  const f = useFormats();
  const form = formState(answer);
  const here = pathTo(`/${page.side}/recoveries/:id`, { id: page.id });
  const asksFor = (field: StepField) => asks.includes(field);
  const hidden = {
    version: page.version,
    ...(asksFor("effect") && page.proposal ? { shown: page.proposal.basis } : {}),
  };
  const labels = { reason: t("step.reason"), parts: t("judge.parts"), firstOn: t("judge.firstOn") };
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={[{ label: page.title, href: here }]} />
      {form.errors.some(isOfField) && !answer?.stale ? (
        <ErrorSummary errors={labelled(form.errors, labels)} />
      ) : (
        <StepRefusal answer={answer} stale={t("step.stale")} />
      )}
      {open ? (
        <>
          <p>{t(`${words}.lead` as "step.hearing.lead", { days: page.hearingDays })}</p>
          {asksFor("effect") && page.proposal && (
            <Callout title={t("proposal.title")}>
              <p>
                {t("proposal.does", {
                  demand: f.money(page.proposal.effect.demandFen),
                  giveUp: f.money(page.proposal.effect.giveUpFen),
                })}
                {page.proposal.kind === "demand" && ` ${t("proposal.way", { way: t(`way.${page.proposal.pay}`) })}`}
              </p>
              <p className="whitespace-pre-line">{page.proposal.reason}</p>
            </Callout>
          )}
          {asksFor("judgement") ? null : <OwedMonths months={page.months} judged={asksFor("effect")} />}
          <Form hidden={hidden} keeps={asks.length > 0}>
            {asksFor("judgement") && <Judgement page={page} form={form} />}
            {asksFor("months") && <Months page={page} form={form} />}
            {asksFor("parts") && <Parts page={page} form={form} />}
            {asksFor("firstOn") && (
              <DateInput
                id="firstOn"
                name="firstOn"
                label={t("judge.firstOn")}
                hint={t("judge.firstOnHint")}
                required
                defaultValue={form.typed("firstOn") ?? page.payUntil?.date}
                errors={form.errorsOf("firstOn")}
              />
            )}
            {(asksFor("reason") || asksFor("words")) && (
              <TextArea
                id="reason"
                name="reason"
                label={t(asksFor("words") ? "step.words" : "step.reason")}
                required={asksFor("reason")}
                defaultValue={form.typed("reason")}
                errors={form.errorsOf("reason")}
              />
            )}
            <Button>{t(`${words}.press` as "step.hearing.press")}</Button>
          </Form>
        </>
      ) : (
        <Callout tone="warning" title={t("step.notOpen")}>
          <p>
            <a href={here}>{t("step.back")}</a>
          </p>
        </Callout>
      )}
    </div>
  );
};
