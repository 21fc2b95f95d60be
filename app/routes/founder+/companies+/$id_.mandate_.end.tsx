import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { CompanySubpage } from "~/ui/company/subpage";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { titleOf } from "~/ui/title";
import { giveUpMandate } from "~/use-cases/company/give-up-mandate.server";
import { actOnCompany, onCompany } from "../_shared/own-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onCompany("company.giveUpMandate"), ({ locale, subject: { id, name } }) => ({
  title: createT(locale, "company")("people.giveUpTitle", { name }),
  company: { id, name },
}));

export const action = guard.action(actOnCompany("company.giveUpMandate"), async ({ ctx, subject: companyId }) => {
  await giveUpMandate(ctx, companyId);
  return redirect(pathTo("/founder", { notice: "gaveUp" }), 303);
});

export default function GiveUpMandate() {
  const t = useT("company");
  const { title, company } = useLoaderData<typeof loader>();
  return (
    <CompanySubpage title={title} company={company}>
      <ConfirmPanel
        title={t("people.giveUp")}
        effects={[{ term: t("people.effect"), value: t("people.giveUpText", { company: company.name }) }]}
        confirm={t("people.giveUp")}
        hidden={{}}
        cancelHref={pathTo("/founder/companies/:id", { id: company.id })}
        danger
      />
    </CompanySubpage>
  );
}
