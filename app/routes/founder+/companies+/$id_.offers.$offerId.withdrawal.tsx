import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readCompanyPeople } from "~/data/company/company.reader.server";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { titleOf } from "~/ui/title";
import { withdrawMandateOffer } from "~/use-cases/company/withdraw-mandate-offer.server";
import { CompanySubpage } from "~/ui/company/subpage";
import { actOnCompany, idOf, onCompany } from "../_shared/own-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(
  onCompany("company.manageMandates"),
  async ({ actor, ctx, params, locale, subject }) => {
    const { id, name } = subject;
    const { offers } = await readCompanyPeople(actor, id, ctx.now);
    const offer = offers.find((each) => each.id === params["offerId"]);
    if (!offer) throw new NotFound();
    const { email } = offer;
    return { title: createT(locale, "company")("people.withdrawTitle", { email }), company: { id, name }, email };
  },
);

export const action = guard.action(
  actOnCompany("company.manageMandates"),
  async ({ ctx, params, subject: companyId }) => {
    await withdrawMandateOffer(ctx, { companyId, offerId: idOf(params["offerId"]) });
    return redirect(pathTo("/founder/companies/:id", { id: companyId }, { notice: "withdrawn" }), 303);
  },
);

export default function WithdrawOffer() {
  const t = useT("company");
  const { title, company, email } = useLoaderData<typeof loader>();
  return (
    <CompanySubpage title={title} company={company}>
      <ConfirmPanel
        title={t("people.withdrawOf")}
        effects={[{ term: t("people.effect"), value: t("people.withdrawText", { email }) }]}
        confirm={t("people.withdrawConfirm")}
        hidden={{}}
        cancelHref={pathTo("/founder/companies/:id", { id: company.id })}
      />
    </CompanySubpage>
  );
}
