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
import { revokeMandate } from "~/use-cases/company/revoke-mandate.server";
import { CompanySubpage } from "~/ui/company/subpage";
import { actOnCompany, idOf, onCompany } from "../_shared/own-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(
  onCompany("company.manageMandates"),
  async ({ actor, ctx, params, locale, subject }) => {
    const { id, name } = subject;
    const { mandates } = await readCompanyPeople(actor, id, ctx.now);
    const mandate = mandates.find((each) => each.id === params["mandateId"]);
    if (!mandate) throw new NotFound();
    const title = createT(locale, "company")("people.revokeTitle", { name: mandate.name });
    return { title, company: { id, name }, adviser: mandate.name };
  },
);

export const action = guard.action(
  actOnCompany("company.manageMandates"),
  async ({ ctx, params, subject: companyId }) => {
    await revokeMandate(ctx, { companyId, mandateId: idOf(params["mandateId"]) });
    return redirect(pathTo("/founder/companies/:id", { id: companyId }, { notice: "revoked" }), 303);
  },
);

export default function RevokeMandate() {
  const t = useT("company");
  const { title, company, adviser } = useLoaderData<typeof loader>();
  return (
    <CompanySubpage title={title} company={company}>
      <ConfirmPanel
        title={t("people.revokeOf", { name: adviser })}
        effects={[
          { term: t("people.effect"), value: t("people.revokeText", { name: adviser, company: company.name }) },
        ]}
        confirm={t("people.revokeConfirm")}
        hidden={{}}
        cancelHref={pathTo("/founder/companies/:id", { id: company.id })}
        danger
      />
    </CompanySubpage>
  );
}
