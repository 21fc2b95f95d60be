import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readPayablePrograms } from "~/data/payment/paying-accounts.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { fileCharsets } from "~/domain/payment/paying-account";
import { payingAccountForm } from "~/forms/payment/paying-account";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { BankFields, useBankLabels } from "~/ui/payee/bank-fields";
import { Button } from "~/ui/primitives/button";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { DateInput } from "~/ui/primitives/number-input";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { titleOf } from "~/ui/title";
import { preparePayingAccount } from "~/use-cases/payment/prepare-paying-account.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("payingAccount.set", async ({ ctx, actor, locale }) => {
  const programs = await readPayablePrograms(actor);
  return {
    title: createT(locale, "payment")("account.new"),
    id: newId(),
    today: ctx.today,
    programs: programs.map(({ id, name }) => ({ value: id, label: inLanguage(name, locale) })),
  };
});

export const action = formAction("payingAccount.set", payingAccountForm, async ({ ctx }, typed) => {
  await preparePayingAccount(ctx, typed);
  return redirect(pathTo("/admin/paying-accounts/:id", { id: typed.id }, { notice: "prepared" }), 303);
});

export default function NewPayingAccount() {
  const t = useT("payment");
  const { title, id, today, programs } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "account",
    lastResult: answer?.result,
    defaultValue: {
      programId: "",
      fromOn: today,
      holder: "",
      bankName: "",
      bankCode: "",
      number: "",
      charset: "UTF-8",
    },
  });
  const labels = {
    programId: t("account.program"),
    fromOn: t("account.fromOn"),
    ...useBankLabels(),
    charset: t("account.charset"),
  };
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("account.newLead")}
        breadcrumbs={[
          { label: t("budget:title"), href: pathTo("/admin/budgets") },
          { label: t("account.title"), href: pathTo("/admin/paying-accounts") },
        ]}
      />
      <ErrorSummary errors={formErrors(form, labels)} />
      <Form id={form.id} hidden={{ id }}>
        <Select
          {...fieldProps(fields.programId)}
          required
          label={labels.programId}
          options={programs}
          emptyLabel={t("account.chooseProgram")}
        />
        <DateInput
          {...fieldProps(fields.fromOn)}
          required
          label={labels.fromOn}
          hint={t("account.fromOnHint")}
          min={today}
        />
        <BankFields fields={fields} />
        <Select
          {...fieldProps(fields.charset)}
          required
          label={labels.charset}
          hint={t("account.charsetHint")}
          options={fileCharsets.map((value) => ({ value, label: value }))}
        />
        <Button>{t("account.prepare")}</Button>
      </Form>
    </div>
  );
}
