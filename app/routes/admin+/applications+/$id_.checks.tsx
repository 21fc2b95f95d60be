import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readCaseRecords } from "~/data/decision/case-records.reader.server";
import { useT } from "~/i18n/react";
import { CheckableFacts, FactChecks } from "~/ui/review/fact-checks";
import { formState } from "~/ui/patterns/form-state";
import { StepPage } from "~/ui/review/step-page";
import { Done } from "~/ui/patterns/outcome";
import { titleOf } from "~/ui/title";
import { mayStillCheck } from "~/presenters/review/actions.server";
import { checkableViews, factCheckViews } from "~/presenters/review/fact-checks.server";
import { onStep } from "../_shared/on-case.server";
import { stepTitle } from "../_shared/open-step.server";
import { reviewVoice } from "~/presenters/review/criteria-words.server";

// Who may find that something is wrong records what they looked up.
export const loader = guard.loader(onStep("application.requestCorrections"), async ({ ctx, locale, subject }) => {
  const { head, content, step } = subject;
  const [records, voice] = await Promise.all([readCaseRecords(ctx.actor, head), reviewVoice(locale)]);
  return {
    title: stepTitle("check.title", step.reference, locale),
    step,
    facts: checkableViews(head, content, records, voice),
    checks: factCheckViews(records.factChecks, voice),
    open: mayStillCheck(head),
  };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export default function Checks() {
  const { step, facts, checks, open } = useLoaderData<typeof loader>();
  const t = useT("review");
  return (
    <StepPage title={t("check.title")} lead={t("check.lead")} step={step} form={formState(undefined)} stale={false}>
      <Done texts={{ checked: t("done.checked") }} />
      {open ? null : <p>{t("check.over")}</p>}
      {facts.length === 0 ? (
        <p>{t("check.none")}</p>
      ) : (
        <CheckableFacts
          facts={facts}
          hrefOf={open ? (fact) => pathTo("/admin/applications/:id/checks/:fact", { id: step.id, fact }) : null}
        />
      )}
      <FactChecks title={t("check.heading")} checks={checks} />
    </StepPage>
  );
}
