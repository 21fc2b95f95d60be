import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readSiblings } from "~/data/program/version.reader.server";
import { versionStepForm } from "~/forms/program/new-program";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { discardDraftVersion } from "~/use-cases/program/discard-draft-version.server";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { StepRefusal } from "~/ui/application/step-refusal";
import { VersionPage } from "~/ui/program/version-page";
import { titleOf } from "~/ui/title";
import { onVersionTo } from "../_shared/on-version.server";
import { versionHead } from "~/presenters/program/version-head.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onVersionTo("program.edit"), async ({ subject: found, locale }) => {
  if (found.publishedAt !== null) return redirect(pathTo("/admin/versions/:id", { id: found.id }));
  const siblings = await readSiblings(found.programId);
  return {
    head: versionHead(found, locale),
    version: found.version,
    alone: siblings.length === 1,
    title: createT(locale, "program")("discard.title", { number: found.number }),
  };
});

export const action = formAction(
  onVersionTo("program.edit"),
  versionStepForm,
  async ({ ctx, subject }, { version }) => {
    const versionId = subject.id;
    const programId = await discardDraftVersion(ctx, { versionId, version });
    const notice = "discarded";
    const to = programId
      ? pathTo("/admin/programs/:id", { id: programId }, { notice })
      : pathTo("/admin/programs", { notice });
    return redirect(to, 303);
  },
);

export default function Discard() {
  const t = useT("program");
  const { head, version, alone, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <VersionPage title={title} version={head}>
      <StepRefusal answer={answer} stale={t("offer.stale")} />
      <ConfirmPanel
        title={t("discard.panel")}
        effects={[
          { term: t("discard.what"), value: t("discard.whatValue") },
          { term: t("discard.program"), value: alone ? t("discard.programGoes") : t("discard.programStays") },
        ]}
        confirm={t("discard.confirm")}
        hidden={{ version }}
        cancelHref={pathTo("/admin/versions/:id", { id: head.id })}
        danger
      />
    </VersionPage>
  );
}
