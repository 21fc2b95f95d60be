import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { countedIfDone, invitationTries } from "~/auth/limit.server";
import { memberInvitationForm } from "~/forms/company/people";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Button } from "~/ui/primitives/button";
import { RadioGroup } from "~/ui/primitives/choice-group";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { inviteMember } from "~/use-cases/company/invite-member.server";
import { CompanySubpage } from "~/ui/company/subpage";
import { actOnCompany, onCompany } from "../_shared/own-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onCompany("company.manageMembers"), async ({ locale, subject }) => {
  const { id, name } = subject;
  return { title: createT(locale, "company")("people.inviteTitle", { name }), id, name };
});

export const action = formAction(
  actOnCompany("company.manageMembers"),
  memberInvitationForm,
  async ({ ctx, actor, locale, subject: companyId }, value) => {
    await countedIfDone(invitationTries(actor.userId, companyId, value.email), () =>
      inviteMember(ctx, { companyId, locale, ...value }),
    );
    return redirect(pathTo("/founder/companies/:id", { id: companyId }, { notice: "invited" }), 303);
  },
);

export default function Invitation() {
  const t = useT("company");
  const { title, id, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ email: string; role: string }>({
    id: "invitation",
    lastResult: answer?.result,
    defaultValue: { role: "member" },
  });
  const labels = { email: t("people.email"), role: t("people.role") };
  return (
    <CompanySubpage title={title} lead={t("people.inviteLead")} company={{ id, name }}>
      <ErrorSummary errors={formErrors(form, labels)} />
      <Form id={form.id}>
        <TextInput {...fieldProps(fields.email)} required type="email" autoComplete="off" label={labels.email} />
        <RadioGroup
          {...fieldProps(fields.role)}
          required
          label={labels.role}
          options={(["member", "owner"] as const).map((value) => ({ value, label: t(`access:role.${value}`) }))}
        />
        <Button>{t("people.inviteSubmit")}</Button>
      </Form>
    </CompanySubpage>
  );
}
