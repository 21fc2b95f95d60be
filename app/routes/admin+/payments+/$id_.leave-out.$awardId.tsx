import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readRunLine } from "~/data/payment/run/run-page.reader.server";
import { runReasonsForm } from "~/forms/payment/run";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { runView } from "~/presenters/payment/show-run.server";
import { RunStepPage } from "~/ui/payment/run/run-step-page";
import { titleOf } from "~/ui/title";
import { leaveLineOut } from "~/use-cases/payment/leave-line-out.server";
import { onRun } from "../_shared/payment/on-run.server";

export const meta: MetaFunction<typeof loader> = titleOf;

const awardIn = (awardId: string | undefined): string => {
  if (!isId(awardId)) throw new NotFound();
  return awardId;
};

export const loader = guard.loader(onRun("payment.prepare"), async ({ ctx, subject, params, locale }) => {
  const line = await readRunLine(ctx.actor, subject.id, awardIn(params["awardId"]));
  if (!line) throw new NotFound();
  return { ...runView(subject), line, title: createT(locale, "payment")("run.leaveOutTitle") };
});

export const action = formAction(
  onRun("payment.prepare"),
  runReasonsForm,
  async ({ ctx, subject: { id: runId }, params }, typed) => {
    await leaveLineOut(ctx, { runId, awardId: awardIn(params["awardId"]), ...typed });
    return redirect(pathTo("/admin/payments/:id", { id: runId }, { notice: "leftOut" }), 303);
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
