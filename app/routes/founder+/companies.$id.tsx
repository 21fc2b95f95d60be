import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { readCompanyPeople } from "~/data/company.reader.server";
import { readPlaces } from "~/data/places.server";
import { can } from "~/domain/access/can";
import { needsAcceptance } from "~/domain/company/known-code";
import { inLanguage } from "~/domain/program/localized-text";
import { useT } from "~/i18n/react";
import { Alert } from "~/ui/primitives/alert";
import { LinkButton } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { segmentOf } from "~/i18n/detect";
import { CompanyPeopleView } from "./_shared/company-people";
import { CompanyProfileView } from "./_shared/company-profile";
import { Notice } from "./_shared/notice";
import { ownCompany } from "./_shared/own-company.server";
import { countryName } from "./_shared/profile-fields";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("company.read", async ({ actor, ctx, params, locale }) => {
  const company = await ownCompany(actor, params["id"], "company.read");
  const [people, { zones }] = await Promise.all([readCompanyPeople(actor, company.id, ctx.now), readPlaces()]);
  const zone = zones.find(({ id }) => id === company.registeredZoneId);
  const may = (action: Parameters<typeof can>[1]) => can(actor, action, { companyId: company.id }) === "yes";
  return {
    title: company.name,
    company: {
      ...company,
      codeVerifiedAt: company.codeVerifiedAt?.toISOString() ?? null,
      codeNeedsOfficer: company.code !== null && !company.codeAccepted && needsAcceptance(company.code),
      zone: zone ? inLanguage(zone.name, locale) : null,
      country: company.foreignCountry ? countryName(locale, company.foreignCountry) : null,
    },
    people,
    userId: actor.userId,
    mayEdit: may("company.edit"),
    mayManage: may("company.manageMembers"),
    programs: `/${segmentOf(locale)}/programs`,
  };
});

export default function Company() {
  const t = useT("founder");
  const { company, people, userId, mayEdit, mayManage, programs } = useLoaderData<typeof loader>();
  const here = `/founder/companies/${company.id}`;
  return (
    <div className="stack">
      <PageHeader
        title={company.name}
        lead={company.nameEn}
        breadcrumbs={[{ label: t("home.title"), href: "/founder" }]}
        actions={mayEdit && <LinkButton href={programs}>{t("company.apply")}</LinkButton>}
      />
      <Notice
        texts={{
          created: t("company.created"),
          saved: t("company.saved"),
          invited: t("people.invited"),
          ended: t("people.ended"),
          granted: t("people.granted"),
          revoked: t("people.revoked"),
          joined: t("invitation.joined"),
        }}
      />
      {company.codeAlsoClaimed && !company.codeVerifiedAt && (
        <Alert tone="warning" title={t("company.claimTitle")}>
          <p>{t("company.claimText")}</p>
        </Alert>
      )}
      <Card
        title={t("company.profile")}
        actions={
          mayEdit && (
            <LinkButton variant="secondary" href={`${here}/edit`}>
              {t("company.change")}
            </LinkButton>
          )
        }
      >
        <CompanyProfileView company={company} />
      </Card>
      <CompanyPeopleView people={people} here={here} userId={userId} mayManage={mayManage} />
    </div>
  );
}
