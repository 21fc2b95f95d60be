import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readEntererOf } from "~/data/payment/bank-accounts.reader.server";
import { bankAccountRefusalForm } from "~/forms/payment/bank-account";
import { createT } from "~/i18n/t.server";
import { offeredPhrases } from "~/presenters/city/offered-phrases.server";
import { showBankAccount } from "~/presenters/payment/show-bank-account.server";
import { AccountStepPage } from "~/ui/payment/account-step";
import { titleOf } from "~/ui/title";
import { refuseBankAccount } from "~/use-cases/payment/refuse-bank-account.server";
import { intoReasonsOf, takesPhrases } from "../_shared/city/takes-phrases.server";
import { onBankAccount } from "../_shared/payment/on-bank-account.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onBankAccount("account.check"), async ({ ctx, subject, locale }) => ({
  account: await showBankAccount(ctx, subject, locale),
  title: createT(locale, "account")("page.refuseTitle"),
  phrases: await offeredPhrases("account", await readEntererOf(ctx.actor, subject.id)),
}));

export const action = formAction(
  onBankAccount("account.check"),
  bankAccountRefusalForm,
  async ({ ctx, subject: { id } }, typed) => {
    await refuseBankAccount(ctx, { accountId: id, ...typed });
    return redirect(pathTo("/admin/accounts/:id", { id }, { notice: "refused" }), 303);
  },
  {
    form: "text",
    fills: takesPhrases(({ actor, subject }) => readEntererOf(actor, subject.id), intoReasonsOf("account")),
  },
);

export default function Refusal() {
  return <AccountStepPage {...useLoaderData<typeof loader>()} step="refuse" answer={useActionData<typeof action>()} />;
}
