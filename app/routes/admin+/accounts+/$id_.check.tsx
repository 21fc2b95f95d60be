import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { bankAccountStepForm } from "~/forms/payment/bank-account";
import { createT } from "~/i18n/t.server";
import { showBankAccount } from "~/presenters/payment/show-bank-account.server";
import { AccountStepPage } from "~/ui/payment/account-step";
import { titleOf } from "~/ui/title";
import { checkBankAccount } from "~/use-cases/payment/check-bank-account.server";
import { onBankAccount } from "../_shared/payment/on-bank-account.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onBankAccount("account.check"), async ({ ctx, subject, locale }) => ({
  account: await showBankAccount(ctx, subject, locale),
  title: createT(locale, "account")("page.checkTitle"),
}));

export const action = formAction(
  onBankAccount("account.check"),
  bankAccountStepForm,
  async ({ ctx, subject: { id, state } }, typed) => {
    await checkBankAccount(ctx, { accountId: id, ...typed });
    const notice = state === "entered" ? "checkedOnce" : "inForce";
    return redirect(pathTo("/admin/accounts/:id", { id }, { notice }), 303);
  },
);

export default function Check() {
  return <AccountStepPage {...useLoaderData<typeof loader>()} step="check" answer={useActionData<typeof action>()} />;
}
