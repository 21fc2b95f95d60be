import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { decide } from "~/domain/application/decide";
import { states } from "~/domain/application/states";
import { withdrawalForm } from "~/forms/application/submission";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { publicStateBadge } from "~/ui/award/state-badge";
import { titleOf } from "~/ui/title";
import { withdrawApplication } from "~/use-cases/decision/withdraw-application.server";
import { applicationFrame } from "~/presenters/application/application-frame.server";
import { ApplicationPage } from "~/ui/application/application-page";
import { actOnApplication, ifMovedOn, onApplication } from "./_shared/own-application.server";
import { SubmissionRefusal } from "./_shared/submission-refusal";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onApplication("application.withdraw"), async ({ locale, subject: application }) => {
  const { id, state, version } = application;
  if (!decide(state, "withdraw", {}).ok) return redirect(pathTo("/founder/applications/:id", { id }));
  const title = createT(locale, "application")("withdrawal.title");
  return { title, frame: await applicationFrame(application, [], locale), state, version };
});

export const action = formAction(
  actOnApplication("application.withdraw"),
  withdrawalForm,
  async ({ ctx, subject }, { version }) => {
    const moved = await ifMovedOn(subject.id, () => withdrawApplication(ctx, { applicationId: subject.id, version }));
    if (moved) return moved;
    return redirect(pathTo("/founder/applications/:id", { id: subject.id }, { notice: "withdrawn" }), 303);
  },
  { form: "text" },
);

export default function Withdrawal() {
  const t = useT("application");
  const { title, frame, state, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const effect = state === "notice" ? [{ term: t("nav.overview"), value: t("withdrawal.effectNotice") }] : [];
  return (
    <ApplicationPage heading={title} application={frame}>
      <SubmissionRefusal answer={answer} />
      <ConfirmPanel
        title={t("withdrawal.panel")}
        effects={[
          { term: t("withdrawal.state"), value: publicStateBadge(t, states[state].publicLabel) },
          { term: t("withdrawal.effect"), value: t("withdrawal.effectText") },
          ...effect,
        ]}
        confirm={t("withdrawal.confirm")}
        hidden={{ version }}
        cancelHref={pathTo("/founder/applications/:id", { id: frame.id })}
        danger
      />
    </ApplicationPage>
  );
}
