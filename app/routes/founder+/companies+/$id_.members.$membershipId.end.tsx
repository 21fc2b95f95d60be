import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readCompanyPeople } from "~/data/company/company.reader.server";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { titleOf } from "~/ui/title";
import { endMembership } from "~/use-cases/company/end-membership.server";
import { CompanySubpage } from "~/ui/company/subpage";
import { actOnCompany, idOf, onCompany } from "../_shared/own-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(
  onCompany("company.manageMembers"),
  async ({ actor, ctx, params, locale, subject }) => {
    const { id, name } = subject;
    const { members } = await readCompanyPeople(actor, id, ctx.now);
    const member = members.find((each) => each.id === params["membershipId"]);
    if (!member) throw new NotFound();
    const title = createT(locale, "company")("people.endTitle", { name: member.name });
    return { title, company: { id, name }, member: member.name };
  },
);

export const action = formAction(
  actOnCompany("company.manageMembers"),
  z.object({}),
  async ({ ctx, params, subject: companyId }) => {
    const left = await endMembership(ctx, { companyId, membershipId: idOf(params["membershipId"]) });
    // Who has left cannot see the company any more.
    const next = left === ctx.actor.userId ? pathTo("/founder") : pathTo("/founder/companies/:id", { id: companyId });
    return redirect(`${next}?notice=ended`, 303);
  },
);

export default function EndMembership() {
  const t = useT("company");
  const { title, company, member } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = answer?.result.error?.[""] ?? [];
  return (
    <CompanySubpage title={title} company={company}>
      <ErrorSummary errors={errors.map((message) => ({ message }))} />
      <ConfirmPanel
        title={t("people.endOf", { name: member })}
        effects={[{ term: t("people.effect"), value: t("people.endText", { name: member, company: company.name }) }]}
        confirm={t("people.endConfirm")}
        hidden={{}}
        cancelHref={pathTo("/founder/companies/:id", { id: company.id })}
        danger
      />
    </CompanySubpage>
  );
}
