import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { contentOf } from "~/data/program/content.server";
import { changeRule } from "~/domain/change/asked-for";
import { fileLimit } from "~/i18n/file-limit";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { evidenceItems } from "~/presenters/change/evidence-items.server";
import { ChangeFrame } from "~/ui/change/change-frame";
import { EvidenceList } from "~/ui/change/evidence-list";
import { Done, Refused } from "~/ui/patterns/outcome";
import { LinkButton } from "~/ui/primitives/button";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { titleOf } from "~/ui/title";
import { uploadEvidence } from "~/use-cases/change/evidence/upload-evidence.server";
import { onCompanyChange } from "./_shared/own-change.server";
import { receiveDocument } from "~/auth/receive-file.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onCompanyChange("award.requestChange"), async ({ locale, subject: change }) => {
  const rule = changeRule(await contentOf(change.versionId), change.kind);
  const { id, reference, company, awardId, award, state } = change;
  return {
    title: createT(locale, "request")("evidenceTitle", { reference: award }),
    id,
    reference,
    company,
    award: { id: awardId, reference: award },
    open: state === "waiting",
    items: evidenceItems(id, rule?.evidence ?? [], change.documents, locale),
  };
});

/** Adds a document to what `?for=` names, while the office waits for more. */
export const action = guard.action(
  onCompanyChange("award.requestChange"),
  ({ ctx, request, subject: { id: changeId, awardId } }) =>
    receiveDocument(request, pathTo("/founder/changes/:id/documents", { id: changeId }, { notice: "added" }), (file) =>
      uploadEvidence(ctx, { ...file, changeId, awardId }),
    ),
  { form: "upload" },
);

export default function ChangeDocuments() {
  const t = useT("request");
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { id, items, open } = page;
  const label = items.find(({ key }) => key === refused?.requirement)?.name;
  const addTo = (key: string) => pathTo("/founder/changes/:id/documents", { id }, { for: key });
  const removeAt = (documentId: string) =>
    pathTo("/founder/changes/:id/documents/:documentId/removal", { id, documentId });
  return (
    <ChangeFrame
      heading={t("page.documents")}
      lead={open ? t("application:documents.lead", fileLimit) : undefined}
      page={page}
      within
    >
      <Refused reasons={["change.notEditable"]} />
      <Done texts={{ added: t("done.added"), removed: t("done.removed") }} />
      <ErrorSummary errors={refused ? [{ id: `file-${refused.requirement}`, label, message: refused.error }] : []} />
      <EvidenceList
        items={items}
        addTo={open ? addTo : undefined}
        removeAt={open ? removeAt : undefined}
        refused={refused}
      />
      {open && (
        <p>
          <LinkButton href={pathTo("/founder/changes/:id/answers", { id })}>{t("page.backToAnswers")}</LinkButton>
        </p>
      )}
    </ChangeFrame>
  );
}
