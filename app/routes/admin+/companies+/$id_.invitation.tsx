import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { peopleOf } from "~/data/company/company.reader.server";
import { contactInvitationForm } from "~/forms/company/people";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { IntakePage } from "~/ui/company/intake-page";
import { Button } from "~/ui/primitives/button";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { inviteContact } from "~/use-cases/import/invite-contact.server";
import { onCompanyOfIntake } from "../_shared/company/on-official-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onCompanyOfIntake, async ({ ctx, subject: { id, name }, locale }) => {
  const { invitations } = await peopleOf(id, ctx.now, ctx.today);
  return {
    title: createT(locale, "import")("contact.title"),
    company: { id, name },
    invitationId: newId(),
    invited: invitations.map(({ email }) => email),
  };
});

export const action = formAction(onCompanyOfIntake, contactInvitationForm, async ({ ctx, subject }, typed) => {
  await inviteContact(ctx, { ...typed, companyId: subject.id });
  return redirect(pathTo("/admin/companies/:id", { id: subject.id }, { notice: "invited" }), 303);
});

export default function ContactInvitation() {
  const t = useT("import");
  const { title, company, invited, invitationId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ email: string }>({
    id: "invitation",
    lastResult: answer?.result,
    defaultValue: { email: invited[0] ?? "" },
  });
  const label = t("contact.email");
  return (
    <IntakePage title={title} lead={t("contact.lead")} company={company}>
      <ErrorSummary errors={formErrors(form, { email: label })} />
      <Form id={form.id} hidden={{ id: invitationId }}>
        <TextInput
          {...fieldProps(fields.email)}
          type="email"
          required
          label={label}
          hint={t("contact.hint")}
          width="medium"
        />
        <Button>{t("contact.invite")}</Button>
      </Form>
    </IntakePage>
  );
}
