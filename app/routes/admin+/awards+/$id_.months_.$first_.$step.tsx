import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import type { UseCaseContext } from "~/data/access/context";
import type { MonthStepName } from "~/domain/month/step-pages";
import { monthStepForm } from "~/forms/month/months";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { StepRefusal } from "~/ui/application/step-refusal";
import { MonthEvidence } from "~/ui/month/month-evidence";
import { Done } from "~/ui/patterns/outcome";
import { formState } from "~/ui/patterns/form-state";
import { Button } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { TextArea } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import {
  acceptMonths,
  allowLateMonths,
  confirmMonths,
  refuseMonths,
  takeMonthsBack,
  type WithReason,
} from "~/use-cases/month/judge-months.server";
import { onMonthStep } from "../_shared/month/on-month-step.server";

const takes: Readonly<Record<MonthStepName, (ctx: UseCaseContext, read: WithReason) => Promise<unknown>>> = {
  acceptance: acceptMonths,
  confirmation: confirmMonths,
  refusal: refuseMonths,
  "taking-back": takeMonthsBack,
  "late-allowance": allowLateMonths,
};

export const loader = guard.loader(onMonthStep, ({ locale, subject }) => {
  const { id, reference, company, period, page } = subject;
  const title = createT(locale, "month")(`step.${page.action}Of`, { months: period.months });
  return { title, id, reference, company, period, action: page.action, words: page.words };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onMonthStep,
  monthStepForm,
  async ({ ctx, subject: { id, name, page, period } }, value) => {
    await takes[name](ctx, { awardId: id, first: period.first, ...value });
    return redirect(pathTo("/admin/awards/:id/months", { id }, { notice: page.action }), 303);
  },
  { form: "text" },
);

export default function MonthStep() {
  const t = useT("month");
  const { title, id, reference, company, period, action: key, words } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  const open = period.steps.includes(key);
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t(`stepLead.${key}`, { company })}
        breadcrumbs={[
          { label: t("award:title", { reference }), href: pathTo("/admin/awards/:id", { id }) },
          { label: t("page.short"), href: pathTo("/admin/awards/:id/months", { id }) },
        ]}
      />
      <Done texts={{ added: t("done.added") }} />
      <StepRefusal answer={answer} stale={t("report.stale")} />
      {period.words === "" ? null : <p>{t("page.words", { words: period.words })}</p>}
      {key === "allowLate" ? null : (
        <MonthEvidence
          items={period.evidence}
          addTo={
            key === "confirm" && open
              ? (asked) =>
                  pathTo("/admin/awards/:id/months/:first/evidence", { id, first: period.first }, { for: asked })
              : undefined
          }
        />
      )}
      {open ? (
        <Form hidden={{ version: period.version }} keeps={words}>
          {words ? (
            <TextArea
              id="reason"
              name="reason"
              label={t("step.reason")}
              required
              errors={form.errorsOf("reason")}
              defaultValue={form.typed("reason")}
            />
          ) : null}
          <Button>{t(`step.${key}`)}</Button>
        </Form>
      ) : (
        <EmptyState title={t("report.closed")} />
      )}
    </div>
  );
}
