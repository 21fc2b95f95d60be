import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { restForm } from "~/forms/payment/run";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { runView } from "~/presenters/payment/show-run.server";
import { RunStepPage } from "~/ui/payment/run/run-step-page";
import { titleOf } from "~/ui/title";
import { prepareRun } from "~/use-cases/payment/prepare-run.server";
import { onRun } from "../_shared/payment/on-run.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onRun("payment.prepare"), ({ subject, locale }) => ({
  ...runView(subject),
  restId: newId(),
  taskId: newId(),
  title: createT(locale, "payment")("run.rest"),
}));

export const action = formAction(onRun("payment.prepare"), restForm, async ({ ctx, subject }, { id, taskId }) => {
  const scope = { programIds: [], zoneIds: [], through: subject.through };
  await prepareRun(ctx, { id, taskId, part: "rest", canaryId: subject.id, ...scope });
  return redirect(pathTo("/admin/payments/:id", { id }, { notice: "prepared" }), 303);
});

export default function Rest() {
  const t = useT("payment");
  const { restId, taskId, ...run } = useLoaderData<typeof loader>();
  return (
    <RunStepPage
      run={run}
      confirm={t("run.rest")}
      ids={{ id: restId, taskId }}
      answer={useActionData<typeof action>()}
    />
  );
}
