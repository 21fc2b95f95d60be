import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useT } from "~/i18n/react";
import { Refusal, StaleVersion } from "~/platform/errors";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { titleOf } from "~/ui/title";
import { Callout } from "~/ui/primitives/callout";
import { isEditable } from "~/use-cases/application/open-application.server";
import { dismissSetAside } from "~/use-cases/application/dismiss-set-aside.server";
import { ApplicationPage } from "~/ui/application/application-page";
import { ApplicationSteps } from "~/ui/application/application-steps";
import { onApplication } from "./_shared/own-application.server";
import { StepClosed } from "~/ui/application/step-closed";
import { StepComparison } from "~/ui/application/step-comparison";
import { StepAside } from "~/ui/application/step-aside";
import { StepForm, stepFormId } from "~/ui/application/step-form";
import { fieldsNow, stepPage, staleStep } from "~/presenters/application/step-page.server";
import { cameLate, closedStep } from "~/presenters/application/closed-step.server";
import { stepOf, stepProblems } from "~/presenters/application/step-answers.server";
import { saveStep } from "./_shared/save-step.server";

export const handle = { scripts: true, namespaces: ["application", "desk"] };
export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(
  onApplication("application.edit"),
  async ({ actor, params, locale, url, subject: application }) => {
    const step = stepOf(application, params["step"]);
    if (!isEditable(application)) return closedStep(application, step, locale);
    const check = url.searchParams.has("check");
    const page = await stepPage(application, step, { locale, today: actor.today, all: check });
    const review = url.searchParams.has("review");
    return { kind: "open" as const, ...page, check, review, more: url.searchParams.has("more") };
  },
);

export const action = guard.action(
  onApplication("application.edit"),
  async ({ ctx, params, request, url, locale, subject: application }) => {
    const step = stepOf(application, params["step"]);
    const form = await request.formData();
    const { id } = application;
    const at = { id, step: step.key };
    // Where the review page led here, saving leads back to it.
    const review = url.searchParams.has("review");
    const asked = review ? { review: 1 } : {};
    const here = pathTo("/founder/applications/:id/steps/:step", at, asked);
    try {
      const { answers } = await saveStep(ctx, application, step, form);
      const dismissed = form.get("dismiss");
      if (typeof dismissed === "string") {
        await dismissSetAside(ctx, { applicationId: application.id, ids: dismissed.split(",") });
        return redirect(here, 303);
      }
      const now = { ...application, answers };
      if (stepProblems(now, step, false).length > 0) return data({ kind: "unreadable" } as const, 422);
      const stay = form.get("stay");
      if (typeof stay === "string") return redirect(`${here}#${stay}`, 303);
      const before = new Set(String(form.get("shown") ?? "").split(" "));
      const fields = await fieldsNow(now, step, { locale, today: ctx.today });
      if (fields.some((field) => !before.has(field)))
        return redirect(pathTo("/founder/applications/:id/steps/:step", at, { more: 1, ...asked }), 303);
      if (review) return redirect(pathTo("/founder/applications/:id/submission", { id: application.id }), 303);
      const next = application.content.steps[application.content.steps.indexOf(step) + 1];
      return redirect(
        next
          ? pathTo("/founder/applications/:id/steps/:step", { id: application.id, step: next.key })
          : pathTo("/founder/applications/:id/documents", { id: application.id }),
        303,
      );
    } catch (error) {
      if (error instanceof StaleVersion) return data(staleStep(application, step, form, locale), 409);
      if (error instanceof Refusal) return data(cameLate(application, step, form, locale), 409);
      throw error;
    }
  },
  { form: "step" },
);

export default function Step() {
  const t = useT("application");
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const stale = answer?.kind === "stale" ? answer : null;
  if (page.kind === "closed") return <StepClosed page={page} typed={answer?.kind === "late" ? answer.typed : null} />;
  return (
    <ApplicationPage heading={page.heading} application={page.frame}>
      <ApplicationSteps {...page.frame} current={`steps/${page.step}`} />
      {page.more && <Callout live title={t("step.more")} />}
      {answer?.kind === "unreadable" && <p>{t("step.kept")}</p>}
      {(page.check || answer?.kind === "unreadable") && <ErrorSummary errors={page.errors} />}
      {stale && (
        <StepComparison
          {...stale}
          here={pathTo("/founder/applications/:id/steps/:step", { id: page.frame.id, step: page.step })}
        />
      )}
      <StepAside aside={page.aside} form={stepFormId} />
      <StepForm page={stale ? { ...page, views: stale.views } : page} stale={stale !== null} />
    </ApplicationPage>
  );
}
