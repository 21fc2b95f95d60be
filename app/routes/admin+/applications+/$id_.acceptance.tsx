import { pathTo } from "~/addresses/path-to";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readCaseRecords } from "~/data/decision/case-records.reader.server";
import { acceptanceSchema } from "~/forms/review/steps";
import { useT } from "~/i18n/react";
import { acceptApplication } from "~/use-cases/review/accept-application.server";
import { EvidenceFields } from "~/ui/review/evidence-fields";
import { formState } from "~/ui/patterns/form-state";
import { hiddenOf, StepPage } from "~/ui/review/step-page";
import { Callout } from "~/ui/primitives/callout";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { titleOf } from "~/ui/title";
import { caseFacts } from "~/presenters/review/checks.server";
import { evidenceViews } from "~/presenters/review/evidence.server";
import { codeFails } from "~/presenters/review/facts.server";
import { suggestionsFor } from "~/presenters/review/missing.server";
import { reviewVoice } from "~/presenters/review/criteria-words.server";
import { onStep } from "../_shared/on-case.server";
import { stepTitle, toCase } from "../_shared/open-step.server";

export const loader = guard.loader(onStep("application.accept"), async ({ ctx, locale, subject }) => {
  const { head, content, step } = subject;
  const records = await readCaseRecords(ctx.actor, head);
  const facts = caseFacts(head, content, records);
  const { code, codeAcceptedReason, otherClaims } = head.company;
  return {
    title: stepTitle("acceptance.title", step.reference, locale),
    step,
    evidence: evidenceViews(content, records.checks, locale),
    problems: suggestionsFor(head, content, records, facts, await reviewVoice(locale)).map(({ message }) => message),
    failing: codeFails(head.company) && codeAcceptedReason === null ? code : null,
    claims: otherClaims,
  };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onStep("application.accept"),
  acceptanceSchema,
  async ({ ctx, subject: { step } }, value) => {
    await acceptApplication(ctx, { applicationId: step.id, ...value });
    return toCase(step.id, "accepted");
  },
  { form: "text" },
);

export default function Acceptance() {
  const { step, evidence, problems, failing, claims } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  const t = useT("review");
  const href = (page: "corrections" | "company-code") => pathTo(`/admin/applications/:id/${page}`, { id: step.id });
  return (
    <StepPage
      title={t("acceptance.title")}
      lead={t("acceptance.lead")}
      step={step}
      form={form}
      stale={answer?.stale !== undefined && answer.stale !== null}
    >
      {problems.length > 0 ? (
        <Callout tone="warning" title={t("acceptance.problems", { count: problems.length })}>
          <ul className="list-disc ps-6">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <p>
            {t("acceptance.problemsHint")} <a href={href("corrections")}>{t("action.requestCorrections")}</a>
          </p>
        </Callout>
      ) : null}
      {claims > 0 ? <Callout tone="warning">{t("company.claims", { count: claims })}</Callout> : null}
      {failing === null ? null : (
        <Callout tone="warning" title={t("acceptance.codeFails", { code: failing })}>
          <p>
            {t("acceptance.codeFailsHint")} <a href={href("company-code")}>{t("acceptance.acceptCode")}</a>
          </p>
        </Callout>
      )}
      <Form hidden={hiddenOf(step)}>
        <EvidenceFields evidence={evidence} form={form} />
        <Button>{t("acceptance.submit")}</Button>
      </Form>
    </StepPage>
  );
}
