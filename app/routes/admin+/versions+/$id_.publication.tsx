import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { publicationForm } from "~/forms/program/new-program";
import { errorText } from "~/i18n/error-text";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { publishVersion } from "~/use-cases/budget/publish-version.server";
import { ChangeSections } from "~/ui/program/change-sections";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { EarlierReplays } from "~/ui/replay/earlier-replays";
import { OpeningGaps } from "~/ui/program/opening-gaps";
import { PublicationBudget, PublicationCases } from "~/ui/program/publication-checks";
import { StepRefusal } from "~/ui/application/step-refusal";
import { type FormState, formState } from "~/ui/patterns/form-state";
import { TextArea } from "~/ui/primitives/text-input";
import { VersionPage } from "~/ui/program/version-page";
import { Callout } from "~/ui/primitives/callout";
import { Card } from "~/ui/primitives/card";
import { titleOf } from "~/ui/title";
import { onVersionTo } from "../_shared/on-version.server";
import { publicationPage } from "~/presenters/program/publication.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onVersionTo("program.publish"), async ({ ctx, subject: found, locale }) => {
  if (found.publishedAt !== null) return redirect(pathTo("/admin/versions/:id", { id: found.id }));
  const title = createT(locale, "program")("publication.title", { number: found.number });
  return { title, ...(await publicationPage(ctx, found, locale)) };
});

export const action = formAction(
  onVersionTo("program.publish"),
  publicationForm,
  async ({ ctx, subject }, step) => {
    const versionId = subject.id;
    await publishVersion(ctx, { versionId, ...step });
    return redirect(pathTo("/admin/versions/:id", { id: versionId }, { notice: "published" }), 303);
  },
  { form: "text" },
);

export default function Publication() {
  const t = useT("program");
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { head, onOffer } = page;
  return (
    <VersionPage title={page.title} version={head} lead={t("publication.lead")}>
      <StepRefusal answer={answer} stale={t("publication.stale")} />
      <p>
        <a href={pathTo("/admin/versions/:id/preview", { id: head.id })}>{t("next.preview")}</a>
      </p>
      <h2>{t("publication.changes")}</h2>
      {onOffer ? (
        <>
          <ChangeSections
            sections={page.changes}
            before={t("comparison.version", { number: onOffer.number })}
            after={t("comparison.versionDraft", { number: head.number })}
          />
          <p>
            <a href={pathTo("/admin/versions/:id/comparison", { id: head.id }, { with: onOffer.id })}>
              {t("publication.allChanges")}
            </a>
          </p>
        </>
      ) : (
        <p>{t("publication.first")}</p>
      )}
      <PublicationCases cases={page.cases} />
      <Card title={t("publication.replays")}>
        <div className="grid gap-4">
          <p>{t("publication.replaysText")}</p>
          {page.replays.length > 0 && <EarlierReplays replays={page.replays} />}
          <p>
            <a href={pathTo("/admin/versions/:id/replay", { id: head.id })}>{t("publication.toReplay")}</a>
          </p>
        </div>
      </Card>
      <PublicationBudget {...page} />
      <OpeningGaps gaps={page.gaps} />
      <Publish form={formState(answer)} />
    </VersionPage>
  );
}

/** The button, or why there is none. */
function Publish({ form }: { readonly form: FormState }) {
  const t = useT("program");
  const { head, onOffer, version, drafts, own, offered, hindrances, missing, gaps } = useLoaderData<typeof loader>();
  if (own) return <Callout title={t("publication.own")} />;
  if (!offered) return <Callout tone="warning" title={t("publication.notOffered")} />;
  if (hindrances.length > 0)
    return <Callout tone="warning" title={hindrances.map((each) => errorText(t, each)).join(" ")} />;
  if (gaps.length > 0) return null;
  return (
    <ConfirmPanel
      title={t("publication.panel")}
      effects={[
        { term: t("publication.applies"), value: t("publication.appliesValue", { number: head.number }) },
        ...(onOffer ? [{ term: t("publication.drafts"), value: t("publication.draftsValue", { count: drafts }) }] : []),
        { term: t("publication.pinned"), value: t("publication.pinnedValue") },
      ]}
      confirm={t("publication.confirm", { number: head.number })}
      hidden={{ version }}
      cancelHref={pathTo("/admin/versions/:id", { id: head.id })}
    >
      {missing.length > 0 && (
        <TextArea
          id="unfunded"
          name="unfunded"
          label={t("publication.unfunded")}
          hint={t("publication.unfundedHint")}
          rows={3}
          errors={form.errorsOf("unfunded")}
          defaultValue={form.typed("unfunded")}
        />
      )}
    </ConfirmPanel>
  );
}
