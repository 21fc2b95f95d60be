import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readCompanyPeople } from "~/data/company/company.reader.server";
import { can } from "~/domain/access/can";
import type { Action } from "~/domain/access/matrix";
import { useT } from "~/i18n/react";
import { Callout } from "~/ui/primitives/callout";
import { LinkButton } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { segmentOf } from "~/i18n/detect";
import { CompanyPeopleView } from "~/ui/company/people";
import { companyView } from "~/presenters/company/company-view.server";
import { ownerAccounts } from "~/presenters/payment/account-briefs.server";
import { CompanyProfileView } from "~/ui/company/profile";
import { AccountPart } from "~/ui/payment/account-part";
import { Done } from "~/ui/patterns/outcome";
import { onCompany } from "../_shared/own-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onCompany("company.read"), async ({ actor, ctx, locale, subject: company }) => {
  const may = (action: Action) => can(actor, action, { companyId: company.id }) === "yes";
  const accounts = await ownerAccounts("company", [company.id], "own");
  return {
    title: company.name,
    company: await companyView(company, locale),
    people: await readCompanyPeople(actor, company.id, ctx.now),
    account: accounts.get(company.id),
    userId: actor.userId,
    mayEdit: may("company.edit"),
    mayManage: may("company.manageMembers"),
    mayGiveUp: may("company.giveUpMandate"),
    programs: pathTo("/:lang/programs", { lang: segmentOf(locale) }),
  };
});

export default function Company() {
  const t = useT("company");
  const { company, people, account, userId, mayEdit, mayManage, mayGiveUp, programs } = useLoaderData<typeof loader>();
  const here = pathTo("/founder/companies/:id", { id: company.id });
  return (
    <div className="stack">
      <PageHeader
        title={company.name}
        lead={company.nameEn}
        breadcrumbs={[{ label: t("desk:founderHome.title"), href: pathTo("/founder") }]}
        actions={mayEdit && <LinkButton href={programs}>{t("apply")}</LinkButton>}
      />
      <Done
        texts={{
          created: t("created"),
          saved: t("saved"),
          invited: t("people.invited"),
          ended: t("people.ended"),
          offered: t("people.offered"),
          withdrawn: t("people.withdrawn"),
          accepted: t("mandate.accepted"),
          revoked: t("people.revoked"),
          joined: t("invitation.joined"),
        }}
      />
      {company.codeAlsoClaimed && !company.codeVerifiedAt && (
        <Callout tone="warning" title={t("claimTitle")}>
          <p>{t("claimText")}</p>
        </Callout>
      )}
      <Card
        title={t("profile")}
        actions={
          mayEdit && (
            <LinkButton variant="secondary" href={pathTo("/founder/companies/:id/edit", { id: company.id })}>
              {t("change")}
            </LinkButton>
          )
        }
      >
        <CompanyProfileView company={company} />
      </Card>
      {account && <AccountPart {...account} href={pathTo("/founder/companies/:id/account", { id: company.id })} />}
      <CompanyPeopleView people={people} here={here} userId={userId} mayManage={mayManage} mayGiveUp={mayGiveUp} />
    </div>
  );
}
