import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readCourse } from "~/data/application/application.reader.server";
import { resubmissionForm } from "~/forms/application/submission";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { WhoseTurn } from "~/ui/review/whose-turn";
import { Alert } from "~/ui/primitives/alert";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { titleOf } from "~/ui/title";
import { resubmitApplication } from "~/use-cases/application/resubmit-application.server";
import { frameOf } from "~/presenters/application/application-frame.server";
import { ApplicationPage } from "~/ui/application/application-page";
import { ApplicationSteps } from "~/ui/application/application-steps";
import { missingItems } from "~/presenters/application/missing-items.server";
import { MissingList } from "~/ui/application/missing-list";
import { Notice } from "~/ui/patterns/callout";
import { may } from "~/presenters/application/may";
import { actOnApplication, onApplication } from "./_shared/own-application.server";
import { pointViews } from "~/presenters/application/points.server";
import { PointsForm } from "~/ui/application/points-form";
import { SubmissionRefusal } from "./_shared/submission-refusal";

export const handle = { scripts: true, namespaces: ["founder", "founderApplication"] };
export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(
  onApplication("application.edit"),
  async ({ actor, locale, subject: application }) => {
    const { corrections } = await readCourse(application);
    const open = corrections.find(({ answeredAt }) => answeredAt === null);
    if (application.state !== "correction" || !open) return redirect(`/founder/applications/${application.id}`);
    const missing = await missingItems(application, locale);
    const frame = await frameOf(application, missing, locale);
    return {
      title: createT(locale, "founderApplication")("corrections.title", { program: frame.program }),
      ...{ frame, missing, version: application.version },
      until: application.dueOn ? { date: application.dueOn, provisional: application.dueProvisional } : null,
      points: pointViews(application, open, locale),
      maySend: may(actor, "application.resubmit", application),
    };
  },
);

export const action = formAction(
  actOnApplication("application.resubmit"),
  resubmissionForm,
  async ({ ctx, subject: { id: applicationId } }, { version, point }) => {
    await resubmitApplication(ctx, { applicationId, version, answers: point });
    return redirect(`/founder/applications/${applicationId}?notice=resubmitted`, 303);
  },
  { form: "text" },
);

export default function Corrections() {
  const t = useT("founderApplication");
  const { frame, missing, version, until, points, maySend } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { "": general, ...atPoints } = answer?.result.error ?? {};
  const errors = Object.fromEntries(Object.entries(atPoints).map(([name, messages]) => [name, messages ?? []]));
  const typed = answer?.result.initialValue?.["point"] as Record<string, string> | undefined;
  const summary = points.flatMap(({ id }, i) =>
    (errors[`point.${id}`] ?? []).map((message) => ({
      ...{ id: `point.${id}`, message },
      label: t("corrections.answer", { number: i + 1 }),
    })),
  );
  return (
    <ApplicationPage heading={t("nav.corrections")} lead={t("corrections.lead")} application={frame}>
      <ApplicationSteps {...frame} current="corrections" />
      <WhoseTurn turn="founder" reader="founder" until={until}>
        <p className="muted">{t("corrections.clock")}</p>
      </WhoseTurn>
      <Notice texts={{ kept: t("corrections.kept") }} />
      {(general || answer?.stale) && <SubmissionRefusal answer={answer} />}
      <ErrorSummary errors={summary} />
      {missing.length > 0 && (
        <Alert tone="warning" title={t("overview.missingTitle")}>
          <MissingList items={missing} />
        </Alert>
      )}
      <h2>{t("corrections.points")}</h2>
      {!maySend && <p>{t("corrections.mayNot")}</p>}
      <PointsForm
        id={frame.id}
        version={version}
        points={points}
        typed={typed ?? {}}
        errors={errors}
        maySend={maySend}
      />
    </ApplicationPage>
  );
}
