import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { bankAccountForm } from "~/forms/payment/bank-account";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { accountToEnter } from "~/presenters/payment/own-accounts.server";
import { EnterAccount } from "~/ui/payment/enter-account";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { enterBankAccount } from "~/use-cases/payment/enter-bank-account.server";
import { onOperatorAccount } from "./_shared/own-account.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOperatorAccount, async ({ locale, subject }) => {
  const form = await accountToEnter(subject, locale);
  return {
    ...form,
    above: createT(locale, "account")("own.title", { owner: form.owner }),
    operator: subject.id,
    id: newId(),
  };
});

export const action = formAction(onOperatorAccount, bankAccountForm, async ({ ctx, subject }, typed) => {
  await enterBankAccount(ctx, subject, typed);
  return redirect(pathTo("/operator/account", { operator: subject.id, notice: "entered" }), 303);
});

export default function NewOperatorAccount() {
  const t = useT("account");
  const { title, above, operator, owner: _, ...form } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("own.newLead")}
        breadcrumbs={[{ label: above, href: pathTo("/operator/account", { operator }) }]}
      />
      <EnterAccount {...form} result={useActionData<typeof action>()?.result} />
    </div>
  );
}
