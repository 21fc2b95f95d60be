import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { bankAccountForm } from "~/forms/payment/bank-account";
import { useT } from "~/i18n/react";
import { newId } from "~/platform/ids";
import { accountToEnter } from "~/presenters/payment/own-accounts.server";
import { CompanySubpage } from "~/ui/company/subpage";
import { EnterAccount } from "~/ui/payment/enter-account";
import { titleOf } from "~/ui/title";
import { enterBankAccount } from "~/use-cases/payment/enter-bank-account.server";
import { onCompanyAccount } from "../_shared/own-account.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onCompanyAccount("account.enter"), async ({ locale, subject }) => ({
  ...(await accountToEnter(subject, locale)),
  companyId: subject.id,
  id: newId(),
}));

export const action = formAction(
  onCompanyAccount("account.enter"),
  bankAccountForm,
  async ({ ctx, subject }, typed) => {
    await enterBankAccount(ctx, subject, typed);
    return redirect(pathTo("/founder/companies/:id/account", { id: subject.id }, { notice: "entered" }), 303);
  },
);

export default function NewCompanyAccount() {
  const t = useT("account");
  const { title, owner, companyId, ...form } = useLoaderData<typeof loader>();
  return (
    <CompanySubpage title={title} lead={t("own.newLead")} company={{ id: companyId, name: owner }}>
      <EnterAccount {...form} result={useActionData<typeof action>()?.result} />
    </CompanySubpage>
  );
}
