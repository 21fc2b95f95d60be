import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { readApplications, readAwards } from "~/data/application-home.reader.server";
import { shownApplications } from "~/domain/application/shown-applications";
import { readCompanies } from "~/data/company.reader.server";
import { contentOf } from "~/data/program-content.server";
import { states } from "~/domain/application/states";
import { inLanguage } from "~/domain/program/localized-text";
import { segmentOf } from "~/i18n/detect";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Alert } from "~/ui/primitives/alert";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { HomeApplications } from "./_shared/home-applications";
import { HomeAwards } from "./_shared/home-awards";
import { HomeCompanies } from "./_shared/home-companies";
import { Notice } from "./_shared/notice";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("signedIn", async ({ actor, locale }) => {
  const [companies, applications, awards] = await Promise.all([
    readCompanies(actor),
    readApplications(actor),
    readAwards(actor),
  ]);
  const named = async <Row extends { versionId: string }>({ versionId, ...row }: Row) => ({
    ...row,
    program: inLanguage((await contentOf(versionId)).name, locale),
  });
  return {
    title: createT(locale, "founder")("home.title"),
    companies,
    applications: await Promise.all(applications.slice(0, shownApplications).map(named)),
    hasMore: applications.length > shownApplications,
    awards: await Promise.all(awards.map(named)),
    programs: `/${segmentOf(locale)}/programs`,
  };
});

export default function FounderHome() {
  const t = useT("founder");
  const { title, companies, applications, hasMore, awards, programs } = useLoaderData<typeof loader>();
  const addCompany = <LinkButton href="/founder/companies/new">{t("home.addCompany")}</LinkButton>;
  const waiting = applications.filter(({ state }) => states[state].turn === "founder").length;
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("home.lead")} />
      <Notice texts={{ ended: t("people.ended") }} />
      {companies.length === 0 ? (
        <EmptyState title={t("home.noCompany")} action={addCompany}>
          <p>{t("home.noCompanyText")}</p>
        </EmptyState>
      ) : (
        <>
          {waiting > 0 && <Alert tone="warning" title={t("home.yourTurn", { count: waiting })} />}
          <HomeApplications applications={applications} hasMore={hasMore} programs={programs} />
          <HomeAwards awards={awards} />
          <HomeCompanies companies={companies} />
        </>
      )}
    </div>
  );
}
