import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { type ApplicationCard, readApplications } from "~/data/application/home.reader.server";
import { shownApplications } from "~/domain/application/shown-applications";
import { readOwnChanges } from "~/data/change/own-changes.reader.server";
import { companiesFor } from "~/domain/access/reach";
import { ownSide } from "~/domain/access/sides";
import { listChanges } from "~/presenters/change/list-changes.server";
import { ChangeList } from "~/ui/change/change-list";
import { readOwnOffers } from "~/data/access/mandate-offers.reader.server";
import { normalEmail } from "~/data/access/people.server";
import { readOwnOwnerships } from "~/data/desk/ownership.reader.server";
import { readCompanies } from "~/data/company/company.reader.server";
import { contentOf } from "~/data/program/content.server";
import { states } from "~/domain/application/states";
import { inLanguage } from "~/domain/kernel/localized-text";
import { segmentOf } from "~/i18n/detect";
import type { Locale } from "~/i18n/locale";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Callout } from "~/ui/primitives/callout";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { listOwnAwards } from "~/presenters/award/list-own-awards.server";
import { titleOf } from "~/ui/title";
import { HomeApplications } from "~/ui/application/home-applications";
import { HomeAwards } from "~/ui/application/home-awards";
import { HomeCompanies } from "~/ui/application/home-companies";
import { ownershipsAtHome } from "~/presenters/company/ownership";
import { HomeOwnership } from "~/ui/company/home-ownership";
import { HomeOffers } from "~/ui/company/home-offers";
import { ownerAccounts } from "~/presenters/payment/account-briefs.server";
import { newVersionOf } from "~/presenters/application/new-version.server";
import { Done } from "~/ui/patterns/outcome";
import { UnpaidCompanies } from "~/ui/payment/unpaid-companies";
import { NewVersionCallout } from "~/ui/application/new-version-callout";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("signedIn", async ({ ctx, actor, person, locale }) => {
  const mine = companiesFor(ownSide(actor), "account.read");
  const [companies, applications, awards, changes, offers, ownerships, accounts] = await Promise.all([
    readCompanies(actor),
    readApplications(actor),
    listOwnAwards(ctx, locale),
    readOwnChanges(ownSide(actor)),
    readOwnOffers(normalEmail(person.email), ctx.now, ctx.today),
    readOwnOwnerships(actor.userId),
    ownerAccounts("company", mine, "own"),
  ]);
  const mayEnter = companiesFor(ownSide(actor), "account.enter");
  const named = async <Row extends { versionId: string }>({ versionId, ...row }: Row) => ({
    ...row,
    program: inLanguage((await contentOf(versionId)).name, locale),
  });
  const outdated = applications.filter((application) => application.outdated);
  return {
    title: createT(locale, "company")("desk:founderHome.title"),
    outdated: await Promise.all(outdated.map((application) => outdatedDraft(application, locale))),
    companies: companies.map((company) => ({ ...company, account: accounts.get(company.id)?.standing })),
    unpaid: companies.filter(({ id }) => mayEnter.includes(id) && accounts.get(id)?.missing),
    applications: await Promise.all(applications.slice(0, shownApplications).map(named)),
    hasMore: applications.length > shownApplications,
    awards,
    changes: listChanges(changes, locale),
    offers: offers.map(({ id, company, expiresAt }) => ({ id, company, expiresAt: expiresAt.toISOString() })),
    ownerships: ownershipsAtHome(
      ownerships,
      companies.map(({ id }) => id),
    ).map(({ id, company, state }) => ({ id, company, state })),
    programs: pathTo("/:lang/programs", { lang: segmentOf(locale) }),
  };
});

/** A draft whose program has a new version, and what changed. */
async function outdatedDraft({ id, company, versionId, onOfferId }: ApplicationCard, locale: Locale) {
  const content = await contentOf(versionId);
  const program = inLanguage((await contentOf(onOfferId)).name, locale);
  return {
    id,
    company,
    program,
    newVersion: await newVersionOf({ state: "draft", content, versionId, onOfferId }, locale),
  };
}

export default function FounderHome() {
  const t = useT("desk");
  const { title, companies, unpaid, applications, hasMore, awards, changes, offers, ownerships, programs, outdated } =
    useLoaderData<typeof loader>();
  const addCompany = <LinkButton href={pathTo("/founder/companies/new")}>{t("founderHome.addCompany")}</LinkButton>;
  const waiting = applications.filter(({ state }) => states[state].turn === "founder").length;
  const toAnswer = changes.filter(({ turn }) => turn === "founder").length;
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("founderHome.lead")} />
      <Done
        texts={{
          ended: t("company:people.ended"),
          declined: t("company:mandate.declined"),
          gaveUp: t("company:people.gaveUp"),
        }}
      />
      <HomeOffers offers={offers} />
      <HomeOwnership ownerships={ownerships} />
      {companies.length === 0 ? (
        <EmptyState title={t("founderHome.noCompany")} action={addCompany}>
          <p>{t("founderHome.noCompanyText")}</p>
        </EmptyState>
      ) : (
        <>
          {waiting > 0 && <Callout tone="warning" title={t("founderHome.yourTurn", { count: waiting })} />}
          {toAnswer > 0 && <Callout tone="warning" title={t("founderHome.yourChange", { count: toAnswer })} />}
          <UnpaidCompanies companies={unpaid} />
          {outdated.map(({ id, company, program, newVersion }) => (
            <NewVersionCallout
              key={id}
              id={id}
              newVersion={newVersion}
              title={t("application:version.notice.home", { program, company })}
            />
          ))}
          <HomeApplications applications={applications} hasMore={hasMore} programs={programs} />
          <HomeAwards awards={awards} />
          {changes.length > 0 && <ChangeList changes={changes} named />}
          <HomeCompanies companies={companies} />
        </>
      )}
    </div>
  );
}
