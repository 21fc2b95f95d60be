import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useFormats, useT } from "~/i18n/react";
import { useListHref } from "~/ui/patterns/left-lists";
import { CaseDone } from "~/ui/review/case-done";
import { CaseActions } from "~/ui/review/actions";
import { CaseApprovals } from "~/ui/review/approvals";
import { CaseAwards } from "~/ui/review/award";
import { CaseHistory, CaseNotes, CaseOthers } from "~/ui/review/beside";
import { CaseChecks, CaseCompanyCard, CaseEstimate } from "~/ui/review/facts";
import { CaseAnswers, CaseDocuments, CaseParts, CasePremises } from "~/ui/review/form";
import { CaseClosed } from "~/ui/review/interest";
import { CaseCorrections, CaseJudgements } from "~/ui/review/process";
import { FactChecks } from "~/ui/review/fact-checks";
import { formState } from "~/ui/patterns/form-state";
import { stateBadge } from "~/ui/award/state-badge";
import { WhoseTurn } from "~/ui/review/whose-turn";
import { Callout } from "~/ui/primitives/callout";
import { Card } from "~/ui/primitives/card";
import { DescriptionList } from "~/ui/primitives/description-list";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { casePage, caseTitle, type CaseView } from "~/presenters/review/page.server";
import { casePath, heldStep } from "~/presenters/review/held-step.server";
import { onCase } from "../_shared/on-case.server";

export const loader = guard.loader(onCase("application.read"), async ({ ctx, url, subject, locale }) => {
  const { head, access, tied } = subject;
  const held = access === "undeclared" ? await heldStep(ctx, url.searchParams.get("held"), casePath(head.id)) : null;
  const page = access === "open" ? await casePage(ctx, head, locale) : null;
  const heading = caseTitle(head, locale);
  return {
    title: `${heading.reference} ${heading.company}`,
    heading,
    access,
    tied,
    page,
    held: held?.id ?? null,
    discarded: access === "conflict" && url.searchParams.get("notice") === "discarded",
  };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export default function Case() {
  const { heading, access, tied, page, held, discarded } = useLoaderData<typeof loader>();
  const t = useT("review");
  const { date } = useFormats();
  const list = useListHref("queue");
  const { id, reference, state, company, program } = heading;
  return (
    <div className="stack">
      <PageHeader
        breadcrumbs={[{ label: t("case.queue"), href: list }]}
        title={reference}
        badge={stateBadge(t, state, page?.begins && date(page.begins))}
        lead={t("case.lead", { company, program })}
      />
      <CaseDone />
      {discarded ? <Callout live>{t("interest.discarded")}</Callout> : null}
      {page ? (
        <OpenCase id={id} page={page} />
      ) : (
        <CaseClosed
          action={pathTo("/admin/applications/:id/interest", { id })}
          tied={tied}
          held={held}
          asked={access === "undeclared" || tied}
          form={formState(undefined)}
        />
      )}
    </div>
  );
}

const OpenCase = ({ id, page }: { readonly id: string; readonly page: CaseView }) => {
  const t = useT("review");
  return (
    <>
      <WhoseTurn turn={page.turn} reader="official" until={page.until}>
        {page.approved ? <p>{t("decision:approvalsGiven", page.approved)}</p> : null}
        {page.clock ? <p>{t("case.clock", page.clock)}</p> : null}
      </WhoseTurn>
      <CaseActions actions={page.actions} hindered={page.hindered} />
      <CaseParts page={page} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="stack">
          <CaseJudgements kind="decision" judgements={page.decisions} />
          <CaseAwards awards={page.awards} />
          <CaseApprovals title={t("approvals.heading")} approvals={page.approvals} />
          <CaseJudgements kind="recommendation" judgements={page.recommendations} />
          <CaseCorrections rounds={page.corrections} />
          <CaseChecks criteria={page.criteria} day={page.checkedOn} />
          <FactChecks title={t("check.heading")} checks={page.factChecks} />
          <CaseDocuments documents={page.documents} />
          <CaseCompanyCard items={page.company} claims={page.claims} companyId={page.companyId} />
          <CasePremises items={page.premises} />
          <CaseAnswers steps={page.answers} />
          {page.estimate ? <CaseEstimate estimate={page.estimate} /> : null}
        </div>
        <div className="stack">
          <Card title={t("case.facts")}>
            <DescriptionList items={page.standing} />
          </Card>
          <Card title={t("evidence.heading")}>
            <DescriptionList items={page.evidence} />
          </Card>
          {page.notes === null ? null : <CaseNotes notes={page.notes} />}
          <CaseHistory steps={page.events} />
          <CaseOthers others={page.others} />
          <Card title={t("interest.heading")}>
            <DescriptionList items={page.interests} />
            {page.mayDeclare ? (
              <a href={pathTo("/admin/applications/:id/interest", { id })}>{t("interest.later")}</a>
            ) : null}
          </Card>
        </div>
      </div>
    </>
  );
};
