import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { runStepForm } from "~/forms/payment/run";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { runView } from "~/presenters/payment/show-run.server";
import { RunStepPage } from "~/ui/payment/run/run-step-page";
import { titleOf } from "~/ui/title";
import { stopRun } from "~/use-cases/payment/stop-run.server";
import { onRun } from "../_shared/payment/on-run.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onRun("payment.prepare"), ({ subject, locale }) => ({
  ...runView(subject),
  title: createT(locale, "payment")("run.stopTitle"),
}));

export const action = formAction(
  onRun("payment.prepare"),
  runStepForm,
  async ({ ctx, subject: { id: runId } }, typed) => {
    await stopRun(ctx, { runId, ...typed });
    return redirect(pathTo("/admin/payments/:id", { id: runId }, { notice: "stopped" }), 303);
  },
);

export default function StopRun() {
  const t = useT("payment");
  const run = useLoaderData<typeof loader>();
  return <RunStepPage run={run} confirm={t("run.stop")} danger answer={useActionData<typeof action>()} />;
}
