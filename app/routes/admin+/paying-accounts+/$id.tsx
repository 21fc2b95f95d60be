import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useFormats, useT } from "~/i18n/react";
import { showPayingAccount } from "~/presenters/payment/show-paying-account.server";
import { ReleaseDone } from "~/ui/patterns/release-done";
import { InForce } from "~/ui/payment/in-force";
import { PayingAccountState } from "~/ui/payment/paying-account-state";
import { useAccountFacts } from "~/ui/payee/account-facts";
import { LinkButton } from "~/ui/primitives/button";
import { DescriptionList } from "~/ui/primitives/description-list";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { onPayingAccount } from "../_shared/payment/on-paying-account.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onPayingAccount("budget.read"), ({ ctx, subject, locale }) =>
  showPayingAccount(ctx, subject, locale),
);

const pageOf = (step: "release" | "refuse" | "withdraw", id: string): string => {
  if (step === "release") return pathTo("/admin/paying-accounts/:id/release", { id });
  if (step === "refuse") return pathTo("/admin/paying-accounts/:id/refusal", { id });
  return pathTo("/admin/paying-accounts/:id/withdrawal", { id });
};

export default function PayingAccount() {
  const t = useT("payment");
  const f = useFormats();
  const account = useLoaderData<typeof loader>();
  const { id, title, program, state, steps, own, decider, decidedAt, reasons } = account;
  const facts = useAccountFacts(account);
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("budget:title"), href: pathTo("/admin/budgets") },
          { label: t("account.title"), href: pathTo("/admin/paying-accounts") },
        ]}
      />
      <ReleaseDone say={(done) => t(`notice.${done}`)} />
      <DescriptionList
        items={[
          { term: t("account.state"), value: <PayingAccountState state={state} /> },
          { term: t("account.program"), value: program },
          ...(state === "released"
            ? [{ term: t("account.inForce"), value: <InForce inForceOn={account.inForceOn} lastOn={account.lastOn} /> }]
            : [{ term: t("account.fromOn"), value: f.date(account.fromOn) }]),
          ...facts,
          { term: t("account.charset"), value: account.charset },
          {
            term: t("account.prepared"),
            value: t("account.by", { name: account.preparer, at: f.dateTime(account.preparedAt) }),
          },
          ...(decider && decidedAt
            ? [{ term: t("account.decided"), value: t("account.by", { name: decider, at: f.dateTime(decidedAt) }) }]
            : []),
          ...(reasons ? [{ term: t("account.reasons"), value: reasons }] : []),
        ]}
      />
      {state === "prepared" && (own ? <p>{t("account.own")}</p> : steps.length === 0 && <p>{t("account.waits")}</p>)}
      {steps.length > 0 && (
        <div className="button-row">
          {steps.map((step) =>
            step === "prepare" ? null : (
              <LinkButton key={step} href={pageOf(step, id)} variant={step === "release" ? "primary" : "secondary"}>
                {t(`account.${step}`)}
              </LinkButton>
            ),
          )}
        </div>
      )}
    </div>
  );
}
