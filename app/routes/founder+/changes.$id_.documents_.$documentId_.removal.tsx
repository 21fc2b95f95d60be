import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { contentOf } from "~/data/program/content.server";
import { changeRule } from "~/domain/change/asked-for";
import { useT } from "~/i18n/react";
import { NotFound } from "~/platform/errors";
import { evidenceToRemove } from "~/presenters/change/evidence-items.server";
import { RemovalPanel } from "~/ui/application/removal-panel";
import { ChangeFrame } from "~/ui/change/change-frame";
import { titleOf } from "~/ui/title";
import { onCompanyChange, takeOutEvidence } from "./_shared/own-change.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(
  onCompanyChange("award.requestChange"),
  async ({ params, locale, subject: change }) => {
    const { id, reference, company, awardId, award, documents, state } = change;
    const rule = changeRule(await contentOf(change.versionId), change.kind);
    const file = evidenceToRemove(documents, params["documentId"], rule?.evidence ?? [], locale);
    if (!file) throw new NotFound();
    if (state !== "waiting") return redirect(pathTo("/founder/changes/:id/documents", { id }));
    return { ...file, page: { id, reference, company, award: { id: awardId, reference: award } } };
  },
);

/** Takes a document out of a change about which the office asked more. */
export const action = guard.action(onCompanyChange("award.requestChange"), ({ ctx, params, subject: change }) => {
  const { id: changeId, awardId, documents } = change;
  const document = documents.find(({ id }) => id === params["documentId"]);
  if (!document) throw new NotFound();
  return takeOutEvidence(ctx, { changeId, awardId, documentId: document.id }, (said) =>
    pathTo("/founder/changes/:id/documents", { id: changeId }, said),
  );
});

export default function RemoveEvidence() {
  const t = useT("request");
  const { title, of, note, page } = useLoaderData<typeof loader>();
  return (
    <ChangeFrame heading={title} page={page} within>
      <RemovalPanel
        of={of}
        note={note}
        effect={t("evidenceRemoval")}
        cancelHref={pathTo("/founder/changes/:id/documents", { id: page.id })}
      />
    </ChangeFrame>
  );
}
