import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readEvidence } from "~/data/change/evidence.reader.server";
import { contentOf } from "~/data/program/content.server";
import { ownSide } from "~/domain/access/sides";
import { useT } from "~/i18n/react";
import { NotFound } from "~/platform/errors";
import { evidenceToRemove } from "~/presenters/change/evidence-items.server";
import { requestQuery } from "~/presenters/change/request-query.server";
import { RemovalPanel } from "~/ui/application/removal-panel";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { onOwnAward } from "./_shared/own-award.server";
import { takeOutEvidence } from "./_shared/own-change.server";
import { idOf } from "./_shared/own-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(
  onOwnAward("award.requestChange"),
  async ({ actor, params, locale, url, subject: { id, versionId } }) => {
    const changeId = idOf(url.searchParams.get("change") ?? undefined);
    const { changes } = await contentOf(versionId);
    const rule = changes.find(({ kind }) => kind === url.searchParams.get("kind"));
    const documents = await readEvidence(ownSide(actor), changeId);
    const file = evidenceToRemove(documents, params["documentId"], rule?.evidence ?? [], locale);
    if (!file) throw new NotFound();
    return { ...file, back: `${pathTo("/founder/awards/:id/changes/new/evidence", { id })}?${requestQuery(url)}` };
  },
);

/** Takes a document out of a change that is about to be asked for; the query of the request goes on as it was. */
export const action = guard.action(onOwnAward("award.requestChange"), ({ ctx, params, url, subject: { id } }) => {
  const changeId = idOf(url.searchParams.get("change") ?? undefined);
  const of = { changeId, awardId: id, documentId: idOf(params["documentId"]) };
  return takeOutEvidence(ctx, of, (said) => {
    const here = pathTo("/founder/awards/:id/changes/new/evidence", { id }, said);
    return `${here}&${requestQuery(url)}`;
  });
});

export default function RemoveGathered() {
  const t = useT("request");
  const { title, of, note, back } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={[{ label: t("evidence"), href: back }]} />
      <RemovalPanel of={of} note={note} effect={t("evidenceRemoval")} cancelHref={back} />
    </div>
  );
}
