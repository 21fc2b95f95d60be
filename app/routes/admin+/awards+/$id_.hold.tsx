import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { officialSide } from "~/domain/access/sides";
import { holdForm } from "~/forms/month/months";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { showMonths } from "~/presenters/month/show-months.server";
import { StepRefusal } from "~/ui/application/step-refusal";
import { HoldNotice } from "~/ui/month/hold-notice";
import { formState } from "~/ui/patterns/form-state";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { TextArea } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { holdAward, letAwardGo } from "~/use-cases/month/hold-award.server";
import { onOfficialAward } from "../_shared/on-award.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOfficialAward("award.hold"), async ({ ctx, actor, locale, subject: { id } }) => {
  const view = await showMonths({ ...ctx, actor: officialSide(actor) }, id, locale, "official");
  const { reference, company, onHold, holdReason } = view;
  const title = createT(locale, "month")(onHold ? "hold.titleLetGo" : "hold.title", { award: reference });
  return { title, id, reference, company, onHold, holdReason };
});

export const action = formAction(
  onOfficialAward("award.hold"),
  holdForm,
  async ({ ctx, subject: { id } }, { act, reason }) => {
    await (act === "letGo" ? letAwardGo : holdAward)(ctx, { awardId: id, reason });
    return redirect(pathTo("/admin/awards/:id/months", { id }, { notice: act === "letGo" ? "letGo" : "held" }), 303);
  },
  { form: "text" },
);

export default function Hold() {
  const t = useT("month");
  const { title, id, reference, company, onHold, holdReason } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t(onHold ? "hold.leadLetGo" : "hold.lead", { company })}
        breadcrumbs={[
          { label: t("award:title", { reference }), href: pathTo("/admin/awards/:id", { id }) },
          { label: t("page.short"), href: pathTo("/admin/awards/:id/months", { id }) },
        ]}
      />
      <StepRefusal answer={answer} stale={t("report.stale")} />
      <HoldNotice onHold={onHold} reason={holdReason} />
      <Form hidden={{ act: onHold ? "letGo" : "hold" }}>
        <TextArea
          id="reason"
          name="reason"
          label={t("step.reason")}
          required
          errors={form.errorsOf("reason")}
          defaultValue={form.typed("reason")}
        />
        <Button>{t(onHold ? "hold.letGo" : "hold.hold")}</Button>
      </Form>
    </div>
  );
}
