import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { payingAccountStepForm } from "~/forms/payment/paying-account";
import { createT } from "~/i18n/t.server";
import { showPayingAccount } from "~/presenters/payment/show-paying-account.server";
import { PayingAccountStepPage } from "~/ui/payment/paying-account-step";
import { titleOf } from "~/ui/title";
import { withdrawPayingAccount } from "~/use-cases/payment/withdraw-paying-account.server";
import { onPayingAccount } from "../_shared/payment/on-paying-account.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onPayingAccount("payingAccount.set"), ({ ctx, subject, locale }) => ({
  ...showPayingAccount(ctx, subject, locale),
  title: createT(locale, "payment")("account.withdrawTitle"),
}));

export const action = formAction(
  onPayingAccount("payingAccount.set"),
  payingAccountStepForm,
  async ({ ctx, subject: { id: accountId } }, typed) => {
    await withdrawPayingAccount(ctx, { accountId, ...typed });
    return redirect(pathTo("/admin/paying-accounts/:id", { id: accountId }, { notice: "withdrawn" }), 303);
  },
);

export default function Withdrawal() {
  const page = useLoaderData<typeof loader>();
  return <PayingAccountStepPage {...page} step="withdraw" answer={useActionData<typeof action>()} />;
}
