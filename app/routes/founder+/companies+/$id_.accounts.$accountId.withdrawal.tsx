import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { bankAccountStepForm } from "~/forms/payment/bank-account";
import { NotFound } from "~/platform/errors";
import { accountToWithdraw } from "~/presenters/payment/own-accounts.server";
import { CompanySubpage } from "~/ui/company/subpage";
import { WithdrawAccount } from "~/ui/payment/withdraw-account";
import { titleOf } from "~/ui/title";
import { withdrawBankAccount } from "~/use-cases/payment/withdraw-bank-account.server";
import { onOneCompanyAccount } from "../_shared/own-account.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOneCompanyAccount, async ({ locale, subject: { owner, accountId } }) => {
  const account = await accountToWithdraw(owner, accountId, locale);
  if (!account) throw new NotFound();
  return { title: account.title, account, companyId: owner.id };
});

export const action = formAction(
  onOneCompanyAccount,
  bankAccountStepForm,
  async ({ ctx, subject: { accountId, owner } }, typed) => {
    await withdrawBankAccount(ctx, { accountId, ...typed });
    return redirect(pathTo("/founder/companies/:id/account", { id: owner.id }, { notice: "withdrawn" }), 303);
  },
);

export default function WithdrawCompanyAccount() {
  const { title, account, companyId: id } = useLoaderData<typeof loader>();
  return (
    <CompanySubpage title={title} company={{ id, name: account.owner }}>
      <WithdrawAccount
        account={account}
        answer={useActionData<typeof action>()}
        back={pathTo("/founder/companies/:id/account", { id })}
      />
    </CompanySubpage>
  );
}
