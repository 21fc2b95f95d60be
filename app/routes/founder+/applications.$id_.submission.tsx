import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { submissionForm } from "~/forms/application/submission";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { DocumentChecklist } from "~/ui/patterns/document-checklist";
import { Callout } from "~/ui/primitives/callout";
import { Button } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { Form } from "~/ui/primitives/form";
import { titleOf } from "~/ui/title";
import { submitApplication } from "~/use-cases/application/submit-application.server";
import { CriteriaList } from "~/ui/review/criteria-list";
import { AnswersView } from "~/ui/application/answers-view";
import { applicationFrame } from "~/presenters/application/application-frame.server";
import { ApplicationPage } from "~/ui/application/application-page";
import { ApplicationSteps } from "~/ui/application/application-steps";
import { CompanyProfileView } from "~/ui/company/profile";
import { companyView } from "~/presenters/company/company-view.server";
import { conditionsOf } from "~/presenters/application/conditions.server";
import { documentItems } from "~/presenters/application/document-items.server";
import { answersByStep } from "~/presenters/application/handed-in.server";
import { missingItems } from "~/presenters/application/missing-items.server";
import { MissingList } from "~/ui/application/missing-list";
import { may } from "~/presenters/application/may";
import { ifMovedOn, onApplication } from "./_shared/own-application.server";
import { onSubmission } from "./_shared/on-submission.server";
import { ownCompany } from "./_shared/own-company.server";
import { SubmissionRefusal } from "./_shared/submission-refusal";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(
  onApplication("application.read"),
  async ({ actor, locale, subject: application }) => {
    const { id, state, version, content, companyId } = application;
    if (state !== "draft") return redirect(pathTo("/founder/applications/:id", { id }));
    const company = await ownCompany(actor, companyId, "company.read");
    const missing = await missingItems(application, locale);
    const frame = await applicationFrame(application, missing, locale);
    return {
      title: createT(locale, "application")("submission.title", { program: frame.program }),
      frame,
      missing,
      version,
      companyId,
      submitKey: newId(),
      days: content.stepWorkingDays.intake,
      company: await companyView(company, locale),
      conditions: await conditionsOf(application, company, actor.today, locale),
      steps: answersByStep(application, locale),
      documents: documentItems(application, locale),
      maySubmit: may(actor, "application.submit", application),
    };
  },
);

export const action = formAction(
  onSubmission,
  submissionForm,
  async ({ ctx, subject }, value) => {
    const input = { applicationId: subject.id, ...value };
    const moved = await ifMovedOn(subject.id, () => submitApplication(ctx, input, subject));
    if (moved) return moved;
    return redirect(pathTo("/founder/applications/:id/receipt", { id: subject.id }), 303);
  },
  { form: "text" },
);

export default function Submission() {
  const t = useT("application");
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { frame, missing } = page;
  const here = pathTo("/founder/applications/:id", { id: frame.id });
  return (
    <ApplicationPage heading={t("nav.review")} lead={t("submission.lead")} application={frame}>
      <ApplicationSteps {...frame} current="submission" />
      <SubmissionRefusal answer={answer} />
      {missing.length > 0 && (
        <Callout tone="warning" title={t("submission.problems")}>
          <p>{t("submission.problemsText")}</p>
          <MissingList items={missing} />
        </Callout>
      )}
      <Card
        title={t("missing.identity")}
        actions={
          <a
            href={pathTo(
              "/founder/companies/:id/edit",
              { id: page.companyId },
              { to: pathTo("/founder/applications/:id/submission", { id: frame.id }) },
            )}
          >
            {t("common:actions.change")}
          </a>
        }
      >
        <CompanyProfileView company={page.company} />
      </Card>
      <AnswersView steps={page.steps} changeAt={here} />
      <Card
        title={t("submission.documents")}
        actions={
          <a href={pathTo("/founder/applications/:id/documents", { id: frame.id })}>{t("common:actions.change")}</a>
        }
      >
        <DocumentChecklist items={page.documents} />
      </Card>
      <Card title={t("submission.conditions")}>
        <p className="muted">{t("submission.conditionsText")}</p>
        <CriteriaList items={page.conditions} />
      </Card>
      {missing.length === 0 && !frame.newVersion && (
        <Card title={t("submission.submitTitle")}>
          {page.maySubmit ? (
            <Form keeps={false} hidden={{ version: page.version, submitKey: page.submitKey }}>
              <p>{t("submission.declaration")}</p>
              <p>{t("submission.deadline", { count: page.days })}</p>
              <Button>{t("submission.submit")}</Button>
            </Form>
          ) : (
            <p>{t("submission.mayNot")}</p>
          )}
        </Card>
      )}
    </ApplicationPage>
  );
}
