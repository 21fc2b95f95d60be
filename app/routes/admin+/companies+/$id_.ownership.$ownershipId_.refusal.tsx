import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { ownershipRefusalForm } from "~/forms/company/ownership";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { StepRefusal } from "~/ui/application/step-refusal";
import { IntakePage } from "~/ui/company/intake-page";
import { formState } from "~/ui/patterns/form-state";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { TextArea } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { refuseOwnership } from "~/use-cases/company/refuse-ownership.server";
import { onOwnership } from "../_shared/company/on-official-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnership, ({ subject: { companyId, company, asker }, locale }) => ({
  title: createT(locale, "register")("ownership.refuseTitle", { name: asker }),
  company: { id: companyId, name: company },
}));

export const action = formAction(onOwnership, ownershipRefusalForm, async ({ ctx, subject }, { reasons }) => {
  await refuseOwnership(ctx, { ownershipId: subject.id, reasons });
  return redirect(pathTo("/admin/companies/:id", { id: subject.companyId }, { notice: "refused" }), 303);
});

export default function RefuseOwnership() {
  const t = useT("register");
  const { title, company } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = formState(answer);
  return (
    <IntakePage title={title} company={company}>
      <StepRefusal answer={answer} stale="" />
      <Form>
        <TextArea
          id="reasons"
          name="reasons"
          label={t("ownership.reasons")}
          hint={t("ownership.refuseHint")}
          required
          rows={4}
          errors={form.errorsOf("reasons")}
          defaultValue={form.typed("reasons")}
        />
        <Button variant="danger">{t("ownership.refuse")}</Button>
      </Form>
    </IntakePage>
  );
}
