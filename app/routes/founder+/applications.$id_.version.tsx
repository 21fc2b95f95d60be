import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { moveForm } from "~/forms/application/submission";
import { useT } from "~/i18n/react";
import { moveDraftForward } from "~/use-cases/application/move-draft-forward.server";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { StepRefusal } from "~/ui/application/step-refusal";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { may } from "~/presenters/application/may";
import { actOnApplication, onApplication } from "./_shared/own-application.server";
import { VersionChanges } from "~/ui/application/version-changes";
import { VersionEffects } from "~/ui/application/version-effects";
import { versionPage } from "~/presenters/application/version-page.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onApplication("application.read"), async ({ actor, locale, subject }) => {
  const { id, state, versionId, onOfferId } = subject;
  if (state !== "draft" || versionId === onOfferId) return redirect(pathTo("/founder/applications/:id", { id }));
  return { ...(await versionPage(subject, locale)), mayMove: may(actor, "application.edit", subject) };
});

export const action = formAction(
  actOnApplication("application.edit"),
  moveForm,
  async ({ ctx, subject: { id } }, { version, to }) => {
    await moveDraftForward(ctx, { applicationId: id, version, to });
    return redirect(pathTo("/founder/applications/:id", { id }, { notice: "moved" }), 303);
  },
);

export default function NewVersion() {
  const t = useT("application");
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { id, company, program, kept, aside, asked } = page;
  return (
    <div className="stack">
      <PageHeader
        title={page.title}
        lead={t("version.lead")}
        eyebrow={company}
        breadcrumbs={[
          { label: t("crumb"), href: pathTo("/founder") },
          { label: program, href: pathTo("/founder/applications/:id", { id }) },
        ]}
      />
      <StepRefusal answer={answer} stale={t("version.confirm.stale")} />
      <VersionChanges changes={page.changes} />
      <VersionEffects page={page} />
      {page.mayMove ? (
        <ConfirmPanel
          title={t("version.confirm.title")}
          effects={[
            {
              term: t("version.confirm.version"),
              value: t("version.confirm.versionValue", { from: page.from, to: page.onto }),
            },
            {
              term: t("version.confirm.answers"),
              value: t("version.confirm.answersValue", { kept: kept.length, aside: aside.length }),
            },
            { term: t("version.confirm.asked"), value: t("version.confirm.askedValue", { count: asked.length }) },
          ]}
          confirm={t("version.confirm.submit")}
          hidden={{ version: page.version, to: page.to }}
          cancelHref={pathTo("/founder/applications/:id", { id })}
        />
      ) : (
        <p>{t("version.confirm.mayNot")}</p>
      )}
    </div>
  );
}
