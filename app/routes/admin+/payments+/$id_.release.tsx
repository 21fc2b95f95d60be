import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { runReleaseForm } from "~/forms/payment/run";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { runView } from "~/presenters/payment/show-run.server";
import { RunStepPage } from "~/ui/payment/run/run-step-page";
import { titleOf } from "~/ui/title";
import { askRunRelease } from "~/use-cases/payment/ask-run-release.server";
import { onRun } from "../_shared/payment/on-run.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onRun("payment.release"), ({ subject, locale }) => ({
  ...runView(subject),
  taskId: newId(),
  title: createT(locale, "payment")("run.releaseTitle"),
}));

export const action = formAction(
  onRun("payment.release"),
  runReleaseForm,
  async ({ ctx, subject: { id: runId } }, typed) => {
    await askRunRelease(ctx, { runId, ...typed });
    return redirect(pathTo("/admin/payments/:id", { id: runId }, { notice: "released" }), 303);
  },
);

export default function ReleaseRun() {
  const t = useT("payment");
  const f = useFormats();
  const run = useLoaderData<typeof loader>();
  return (
    <RunStepPage
      run={run}
      confirm={t("run.release", { amount: f.money(run.paidFen) })}
      hidden={{ taskId: run.taskId }}
      answer={useActionData<typeof action>()}
    />
  );
}
