import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { payingAccountReleaseForm } from "~/forms/payment/paying-account";
import { createT } from "~/i18n/t.server";
import { showPayingAccount } from "~/presenters/payment/show-paying-account.server";
import { PayingAccountStepPage } from "~/ui/payment/paying-account-step";
import { titleOf } from "~/ui/title";
import { releasePayingAccount } from "~/use-cases/payment/release-paying-account.server";
import { onPayingAccount } from "../_shared/payment/on-paying-account.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onPayingAccount("payingAccount.release"), ({ ctx, subject, locale }) => ({
  ...showPayingAccount(ctx, subject, locale),
  title: createT(locale, "payment")("account.releaseTitle"),
}));

export const action = formAction(
  onPayingAccount("payingAccount.release"),
  payingAccountReleaseForm,
  async ({ ctx, subject: { id: accountId } }, typed) => {
    await releasePayingAccount(ctx, { accountId, ...typed });
    return redirect(pathTo("/admin/paying-accounts/:id", { id: accountId }, { notice: "released" }), 303);
  },
);

export default function Release() {
  const page = useLoaderData<typeof loader>();
  return <PayingAccountStepPage {...page} step="release" answer={useActionData<typeof action>()} />;
}
