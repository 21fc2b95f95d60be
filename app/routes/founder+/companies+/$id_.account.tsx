import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { receiveDocument } from "~/auth/receive-file.server";
import { can } from "~/domain/access/can";
import { ownSide } from "~/domain/access/sides";
import { useT } from "~/i18n/react";
import { showOwnAccounts } from "~/presenters/payment/own-accounts.server";
import { CompanySubpage } from "~/ui/company/subpage";
import { OwnAccountsView } from "~/ui/payment/own-accounts";
import { titleOf } from "~/ui/title";
import { addAccountEvidence } from "~/use-cases/payment/add-account-evidence.server";
import { companyAccountPlaces, onCompanyAccount } from "../_shared/own-account.server";
import { idOf } from "../_shared/own-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onCompanyAccount("account.read"), async ({ actor, locale, subject }) => {
  const mayEnter = can(ownSide(actor), "account.enter", { companyId: subject.id }) === "yes";
  const accounts = await showOwnAccounts(subject, { places: companyAccountPlaces(subject.id), mayEnter }, locale);
  return { title: accounts.title, id: subject.id, accounts };
});

/** Adds evidence to the account named by `account`. */
export const action = guard.action(
  onCompanyAccount("account.enter"),
  ({ ctx, request, url, subject: { id } }) => {
    const accountId = idOf(url.searchParams.get("account") ?? undefined);
    return receiveDocument(request, pathTo("/founder/companies/:id/account", { id }, { notice: "added" }), (file) =>
      addAccountEvidence(ctx, { ...file, accountId }),
    );
  },
  { form: "upload" },
);

export default function CompanyAccount() {
  const t = useT("account");
  const { title, id, accounts } = useLoaderData<typeof loader>();
  return (
    <CompanySubpage title={title} lead={t("own.lead")} company={{ id, name: accounts.owner }}>
      <OwnAccountsView accounts={accounts} refused={useActionData<typeof action>()} />
    </CompanySubpage>
  );
}
