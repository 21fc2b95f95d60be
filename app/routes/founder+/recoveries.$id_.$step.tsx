import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { debtorStepPages } from "~/domain/recovery/step-pages";
import { debtorStepForm } from "~/forms/recovery/steps";
import { createT } from "~/i18n/t.server";
import { RecoveryStep } from "~/ui/recovery/recovery-step";
import { titleOf } from "~/ui/title";
import { takeDebtorStep } from "~/use-cases/recovery/take-debtor-step.server";
import { onOwnDebtStep } from "./_shared/recovery/own-recovery.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnDebtStep, ({ locale, subject: { name, page } }) => ({
  title: createT(locale, "recovery")(`debtorStep.${name}.title`),
  name,
  page,
}));

export const action = formAction(
  onOwnDebtStep,
  debtorStepForm,
  async ({ ctx, subject: { name, page } }, { version, reason, parts }) => {
    await takeDebtorStep(ctx, name, { recoveryId: page.id, version, reason, parts: parts ?? null });
    return redirect(pathTo("/founder/recoveries/:id", { id: page.id }, { notice: debtorStepPages[name].action }), 303);
  },
  { form: "text" },
);

export default function OwnDebtStep() {
  const { title, name, page } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  return (
    <RecoveryStep
      title={title}
      words={`debtorStep.${name}`}
      asks={debtorStepPages[name].asks}
      page={page}
      answer={answer}
      open={page.debtorSteps.includes(name)}
    />
  );
}
