import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { countedIfDone, invitationTries } from "~/auth/limit.server";
import { mandateForm } from "~/forms/company/people";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Button } from "~/ui/primitives/button";
import { Checkbox } from "~/ui/primitives/checkbox";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { checkProps, fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { DateInput } from "~/ui/primitives/number-input";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { offerMandate } from "~/use-cases/company/offer-mandate.server";
import { CompanySubpage } from "~/ui/company/subpage";
import { actOnCompany, onCompany } from "../_shared/own-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onCompany("company.manageMandates"), async ({ locale, subject }) => {
  const { id, name } = subject;
  return { title: createT(locale, "company")("people.grantTitle", { name }), id, name };
});

export const action = formAction(
  actOnCompany("company.manageMandates"),
  mandateForm,
  async ({ ctx, actor, locale, subject: companyId }, value) => {
    await countedIfDone(invitationTries(actor.userId, companyId, value.email), () =>
      offerMandate(ctx, { companyId, locale, ...value }),
    );
    return redirect(pathTo("/founder/companies/:id", { id: companyId }, { notice: "offered" }), 303);
  },
);

export default function Mandate() {
  const t = useT("company");
  const { title, id, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ email: string; lastDay: string; maySubmit: string }>({
    id: "mandate",
    lastResult: answer?.result,
  });
  const labels = { email: t("people.grantEmail"), lastDay: t("people.grantLastDay") };
  return (
    <CompanySubpage title={title} lead={t("people.grantLead")} company={{ id, name }}>
      <ErrorSummary errors={formErrors(form, labels)} />
      <Form id={form.id}>
        <TextInput {...fieldProps(fields.email)} required type="email" autoComplete="off" label={labels.email} />
        <DateInput
          {...fieldProps(fields.lastDay)}
          required={false}
          label={labels.lastDay}
          hint={t("people.grantLastDayHint")}
        />
        <Checkbox {...checkProps(fields.maySubmit)} label={t("people.grantMaySubmit")} />
        <Button>{t("people.grantSubmit")}</Button>
      </Form>
    </CompanySubpage>
  );
}
