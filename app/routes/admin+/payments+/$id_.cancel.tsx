import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { runReasonsForm } from "~/forms/payment/run";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { runView } from "~/presenters/payment/show-run.server";
import { RunStepPage } from "~/ui/payment/run/run-step-page";
import { titleOf } from "~/ui/title";
import { cancelRun } from "~/use-cases/payment/cancel-run.server";
import { onRun } from "../_shared/payment/on-run.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onRun("payment.prepare"), ({ subject, locale }) => ({
  ...runView(subject),
  title: createT(locale, "payment")("run.cancelTitle"),
}));

export const action = formAction(
  onRun("payment.prepare"),
  runReasonsForm,
  async ({ ctx, subject: { id: runId } }, typed) => {
    await cancelRun(ctx, { runId, ...typed });
    return redirect(pathTo("/admin/payments/:id", { id: runId }, { notice: "cancelled" }), 303);
  },
  { form: "text" },
);

export default function CancelRun() {
  const t = useT("payment");
  const run = useLoaderData<typeof loader>();
  return (
    <RunStepPage
      run={run}
      confirm={t("run.cancel")}
      danger
      reasons={t("run.cancelHint")}
      answer={useActionData<typeof action>()}
    />
  );
}
