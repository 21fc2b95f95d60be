import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readEvidence } from "~/data/change/evidence.reader.server";
import { contentOf } from "~/data/program/content.server";
import { ownSide } from "~/domain/access/sides";
import { fileLimit } from "~/i18n/file-limit";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { evidenceItems } from "~/presenters/change/evidence-items.server";
import { requestQuery } from "~/presenters/change/request-query.server";
import { EvidenceList } from "~/ui/change/evidence-list";
import { Done, Refused } from "~/ui/patterns/outcome";
import { LinkButton } from "~/ui/primitives/button";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { uploadEvidence } from "~/use-cases/change/evidence/upload-evidence.server";
import { onOwnAward } from "./_shared/own-award.server";
import { idOf } from "./_shared/own-company.server";
import { receiveDocument } from "~/auth/receive-file.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(
  onOwnAward("award.requestChange"),
  async ({ actor, locale, url, subject: { id, reference, versionId } }) => {
    const changeId = idOf(url.searchParams.get("change") ?? undefined);
    const { changes } = await contentOf(versionId);
    const rule = changes.find(({ kind }) => kind === url.searchParams.get("kind"));
    if (!rule) throw new NotFound();
    const documents = await readEvidence(ownSide(actor), changeId);
    return {
      title: createT(locale, "request")("evidenceTitle", { reference }),
      id,
      reference,
      query: requestQuery(url),
      items: evidenceItems(changeId, rule.evidence, documents, locale),
    };
  },
);

/** Adds a document to what `?for=` names. */
export const action = guard.action(
  onOwnAward("award.requestChange"),
  ({ ctx, request, url, subject: { id: awardId } }) => {
    const changeId = idOf(url.searchParams.get("change") ?? undefined);
    const here = pathTo("/founder/awards/:id/changes/new/evidence", { id: awardId });
    return receiveDocument(request, `${here}?${requestQuery(url)}&notice=added`, (file) =>
      uploadEvidence(ctx, { ...file, changeId, awardId }),
    );
  },
  { form: "upload" },
);

export default function Evidence() {
  const t = useT("request");
  const { title, id, reference, query, items } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const label = items.find(({ key }) => key === refused?.requirement)?.name;
  const here = pathTo("/founder/awards/:id/changes/new/evidence", { id });
  const back = `${pathTo("/founder/awards/:id/changes/new", { id })}?${query}`;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("application:documents.lead", fileLimit)}
        breadcrumbs={[
          { label: t("award:title", { reference }), href: pathTo("/founder/awards/:id", { id }) },
          { label: t("backToRequest"), href: back },
        ]}
      />
      <Refused reasons={["change.notEditable"]} />
      <Done texts={{ added: t("done.added"), removed: t("done.removed") }} />
      <ErrorSummary errors={refused ? [{ id: `file-${refused.requirement}`, label, message: refused.error }] : []} />
      <EvidenceList
        items={items}
        addTo={(key) => `${here}?${query}&for=${key}`}
        removeAt={(documentId) =>
          `${pathTo("/founder/awards/:id/changes/new/evidence/:documentId/removal", { id, documentId })}?${query}`
        }
        refused={refused}
      />
      <p>
        <LinkButton href={`${back}#evidence`}>{t("backToRequest")}</LinkButton>
      </p>
    </div>
  );
}
