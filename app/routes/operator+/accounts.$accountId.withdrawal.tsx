import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { bankAccountStepForm } from "~/forms/payment/bank-account";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { accountToWithdraw } from "~/presenters/payment/own-accounts.server";
import { WithdrawAccount } from "~/ui/payment/withdraw-account";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { withdrawBankAccount } from "~/use-cases/payment/withdraw-bank-account.server";
import { onOwnAccount } from "./_shared/own-account.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnAccount, async ({ locale, subject: { accountId, owner } }) => {
  const account = await accountToWithdraw(owner, accountId, locale);
  if (!account) throw new NotFound();
  const above = createT(locale, "account")("own.title", { owner: account.owner });
  return { title: account.title, above, account, back: pathTo("/operator/account", { operator: owner.id }) };
});

export const action = formAction(
  onOwnAccount,
  bankAccountStepForm,
  async ({ ctx, subject: { accountId, owner } }, typed) => {
    await withdrawBankAccount(ctx, { accountId, ...typed });
    return redirect(pathTo("/operator/account", { operator: owner.id, notice: "withdrawn" }), 303);
  },
);

export default function WithdrawOperatorAccount() {
  const { title, above, account, back } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={[{ label: above, href: back }]} />
      <WithdrawAccount account={account} answer={useActionData<typeof action>()} back={back} />
    </div>
  );
}
