import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { runReasonsForm } from "~/forms/payment/run";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { runView } from "~/presenters/payment/show-run.server";
import { RunStepPage } from "~/ui/payment/run/run-step-page";
import { titleOf } from "~/ui/title";
import { leaveLineOut } from "~/use-cases/payment/leave-line-out.server";
import { onRunLine } from "../_shared/payment/on-run.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onRunLine, ({ subject: { run, line }, locale }) => ({
  ...runView(run),
  line,
  title: createT(locale, "payment")("run.leaveOutTitle"),
}));

export const action = formAction(
  onRunLine,
  runReasonsForm,
  async ({ ctx, subject: { run, line } }, typed) => {
    await leaveLineOut(ctx, { runId: run.id, awardId: line.awardId, ...typed });
    return redirect(pathTo("/admin/payments/:id", { id: run.id }, { notice: "leftOut" }), 303);
  },
  { form: "text" },
);

export default function LeaveOut() {
  const t = useT("payment");
  const f = useFormats();
  const { line, ...run } = useLoaderData<typeof loader>();
  return (
    <RunStepPage
      run={run}
      confirm={t("run.leaveOut")}
      reasons={t("run.leaveOutHint")}
      about={[
        { term: t("run.award"), value: line.reference },
        { term: t("run.company"), value: line.company },
        { term: t("run.amount"), value: f.money(line.paidFen + line.waivedFen) },
      ]}
      answer={useActionData<typeof action>()}
    />
  );
}
