import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { peopleOf } from "~/data/company/company.reader.server";
import { readCompanyAffairs } from "~/data/desk/official-company.reader.server";
import { readLicences } from "~/data/company/licence.server";
import { readOwnerships } from "~/data/desk/ownership.reader.server";
import { readRelations } from "~/data/desk/related-companies.reader.server";
import { readLeasesOfCompany } from "~/data/space/leases.reader.server";
import { can } from "~/domain/access/can";
import { officialSide } from "~/domain/access/sides";
import { useT } from "~/i18n/react";
import { companyView } from "~/presenters/company/company-view.server";
import { showOwnership, showLicence } from "~/presenters/company/ownership";
import { showLease } from "~/presenters/space/show-lease";
import { ownerAccounts } from "~/presenters/payment/account-briefs.server";
import { showAffairs } from "~/presenters/desk/show-affairs";
import { CompanyAffairsView } from "~/ui/desk/company-affairs";
import { Mandates } from "~/ui/company/mandates";
import { Members } from "~/ui/company/members";
import { OwnershipPart } from "~/ui/company/ownership-part";
import { Done } from "~/ui/patterns/outcome";
import { Relations } from "~/ui/company/relations";
import { useListHref } from "~/ui/patterns/left-lists";
import { CompanyProfileView } from "~/ui/company/profile";
import { AccountPart } from "~/ui/payment/account-part";
import { LeaseTable } from "~/ui/space/lease-table";
import { Callout } from "~/ui/primitives/callout";
import { Card } from "~/ui/primitives/card";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { onOfficialCompany } from "../_shared/company/on-official-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOfficialCompany, async ({ actor, ctx, locale, subject }) => {
  const mayRelate = can(actor, "company.readRelations", "anywhere") === "yes";
  const [company, people, affairs, relations, licences, ownerships, accounts, leases] = await Promise.all([
    companyView(subject, locale),
    peopleOf(subject.id, ctx.now, ctx.today),
    readCompanyAffairs(officialSide(actor), subject.id),
    mayRelate ? readRelations(officialSide(actor), subject.id) : null,
    readLicences(subject.id),
    readOwnerships(subject.id),
    ownerAccounts("company", [subject.id], "officials"),
    readLeasesOfCompany(officialSide(actor), subject.id),
  ]);
  const mayDecide = can(actor, "company.confirmOwnership", "anywhere") === "yes";
  return {
    title: subject.name,
    company,
    people,
    affairs: showAffairs(affairs, locale),
    relations,
    licence: licences.slice(0, 1).map(showLicence)[0] ?? null,
    ownerships: ownerships.map(showOwnership),
    mayDecide,
    account: accounts.get(subject.id),
    leases: leases.map((lease) => showLease(lease, locale)),
    mayOpenUnits: can(actor, "unit.read", "anywhere") === "yes",
    userId: actor.userId,
  };
});

export default function CompanyOfOfficials() {
  const t = useT("company");
  const { company, people, affairs, relations, licence, ownerships, mayDecide, account, userId, ...page } =
    useLoaderData<typeof loader>();
  const shownId = account?.account?.id ?? null;
  const shown = { people, here: "", userId, mayManage: false };
  return (
    <div className="stack">
      <PageHeader
        title={company.name}
        lead={company.nameEn}
        breadcrumbs={[{ label: t("register:title"), href: useListHref("companies") }]}
      />
      <Done
        texts={{
          recorded: t("register:licence.recorded"),
          confirmed: t("register:ownership.confirmed"),
          refused: t("register:ownership.refused"),
          invited: t("import:contact.invited"),
        }}
      />
      {company.codeAlsoClaimed && !company.codeVerifiedAt && (
        <Callout tone="warning" title={t("official.claimTitle")}>
          <p>{t("official.claimText")}</p>
        </Callout>
      )}
      <Card title={t("profile")}>
        <CompanyProfileView company={company} />
      </Card>
      <OwnershipPart companyId={company.id} licence={licence} ownerships={ownerships} mayDecide={mayDecide} />
      <CompanyAffairsView affairs={affairs} />
      {page.leases.length > 0 && (
        <Card title={t("space:lease.title")}>
          <LeaseTable
            head={t("space:field.label")}
            leases={page.leases.map(({ unitId: id, ...lease }) => ({
              ...lease,
              href: page.mayOpenUnits ? pathTo("/admin/units/:id", { id }) : null,
            }))}
          />
        </Card>
      )}
      {account && <AccountPart {...account} href={shownId && pathTo("/admin/accounts/:id", { id: shownId })} />}
      <Card title={t("people.members")}>
        {people.members.length + people.invitations.length > 0 ? (
          <Members {...shown} />
        ) : (
          <p>{t("official.noMember")}</p>
        )}
        {mayDecide && people.members.every(({ role }) => role !== "owner") && (
          <p>
            <a href={pathTo("/admin/companies/:id/invitation", { id: company.id })}>{t("import:contact.title")}</a>
          </p>
        )}
      </Card>
      <Card title={t("people.mandates")}>
        {people.mandates.length + people.offers.length > 0 ? <Mandates {...shown} /> : <p>{t("people.noMandate")}</p>}
      </Card>
      {relations && <Relations relations={relations} />}
    </div>
  );
}
