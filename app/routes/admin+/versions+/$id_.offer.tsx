import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { checkVersion } from "~/forms/program/check-version";
import { versionStepForm } from "~/forms/program/new-program";
import { errorText, errorValue } from "~/i18n/error-text";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { offerVersion } from "~/use-cases/program/offer-version.server";
import { gapsOfDraft } from "~/presenters/program/opening-gaps.server";
import { OpeningGaps } from "~/ui/program/opening-gaps";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { StepRefusal } from "~/ui/application/step-refusal";
import { VersionPage } from "~/ui/program/version-page";
import { Callout } from "~/ui/primitives/callout";
import { titleOf } from "~/ui/title";
import { onVersionTo } from "../_shared/on-version.server";
import { versionHead } from "~/presenters/program/version-head.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onVersionTo("program.edit"), async ({ ctx, subject: found, locale }) => {
  if (found.publishedAt !== null) return redirect(pathTo("/admin/versions/:id", { id: found.id }));
  const check = checkVersion(found, ctx.today);
  return {
    head: versionHead(found, locale),
    version: found.version,
    title: createT(locale, "program")("offer.title", { number: found.number }),
    hindrances: check.hindrances.map(({ reason, ...params }) => errorValue(reason, params)),
    gaps: await gapsOfDraft(ctx, found, check.content, locale),
  };
});

export const action = formAction(
  onVersionTo("program.edit"),
  versionStepForm,
  async ({ ctx, subject }, { version }) => {
    const versionId = subject.id;
    await offerVersion(ctx, { versionId, version });
    return redirect(pathTo("/admin/versions/:id", { id: versionId }, { notice: "offered" }), 303);
  },
);

export default function Offer() {
  const t = useT("program");
  const { head, version, title, hindrances, gaps } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <VersionPage title={title} version={head}>
      <StepRefusal answer={answer} stale={t("offer.stale")} />
      <OpeningGaps gaps={gaps} />
      {head.offeredAt !== null ? (
        <Callout title={t("offer.already")} />
      ) : hindrances.length > 0 ? (
        <Callout tone="warning" title={t("offer.notYet")}>
          <ul className="list-disc ps-6">
            {hindrances.map((hindrance) => (
              <li key={hindrance}>{errorText(t, hindrance)}</li>
            ))}
          </ul>
        </Callout>
      ) : (
        <ConfirmPanel
          title={t("offer.panel")}
          effects={[
            { term: t("offer.who"), value: t("offer.whoValue") },
            { term: t("offer.edits"), value: t("offer.editsValue") },
          ]}
          confirm={t("offer.confirm")}
          hidden={{ version }}
          cancelHref={pathTo("/admin/versions/:id", { id: head.id })}
        />
      )}
    </VersionPage>
  );
}
