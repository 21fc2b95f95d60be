import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { receiveDocument } from "~/auth/receive-file.server";
import { readOperatorNames } from "~/data/space/operators.reader.server";
import { operatorsFor } from "~/domain/access/reach";
import { inLanguage } from "~/domain/kernel/localized-text";
import { useT } from "~/i18n/react";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { showOwnAccounts } from "~/presenters/payment/own-accounts.server";
import { OwnAccountsView } from "~/ui/payment/own-accounts";
import { PageHeader } from "~/ui/primitives/page-header";
import { Tabs } from "~/ui/primitives/tabs";
import { titleOf } from "~/ui/title";
import { addAccountEvidence } from "~/use-cases/payment/add-account-evidence.server";
import { operatorAccountPlaces, onOperatorAccount } from "./_shared/own-account.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOperatorAccount, async ({ actor, locale, subject }) => {
  const [accounts, operators] = await Promise.all([
    showOwnAccounts(subject, { places: operatorAccountPlaces(subject.id), mayEnter: true }, locale),
    readOperatorNames(operatorsFor(actor, "account.enter")),
  ]);
  return {
    title: accounts.title,
    accounts,
    operators: operators.map(({ id, name }) => ({
      label: inLanguage(name, locale),
      href: pathTo("/operator/account", { operator: id }),
      current: id === subject.id,
    })),
  };
});

/** Adds evidence to the account named by `account`. */
export const action = guard.action(
  onOperatorAccount,
  ({ ctx, request, url, subject: { id } }) => {
    const accountId = url.searchParams.get("account");
    if (!isId(accountId)) throw new NotFound();
    return receiveDocument(request, pathTo("/operator/account", { operator: id, notice: "added" }), (file) =>
      addAccountEvidence(ctx, { ...file, accountId }),
    );
  },
  { form: "upload" },
);

export default function OperatorAccount() {
  const t = useT("account");
  const { title, accounts, operators } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("own.lead")} />
      {operators.length > 1 && <Tabs tabs={operators} />}
      <OwnAccountsView accounts={accounts} refused={useActionData<typeof action>()} />
    </div>
  );
}
