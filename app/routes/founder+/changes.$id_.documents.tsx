import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { contentOf } from "~/data/program/content.server";
import { changeRule } from "~/domain/change/asked-for";
import { errorValue } from "~/i18n/error-text";
import { fileLimit } from "~/i18n/file-limit";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Refusal } from "~/platform/errors";
import { evidenceItems } from "~/presenters/change/evidence-items.server";
import { ChangeFrame } from "~/ui/change/change-frame";
import { EvidenceList } from "~/ui/change/evidence-list";
import { Done } from "~/ui/patterns/outcome";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { titleOf } from "~/ui/title";
import { uploadEvidence } from "~/use-cases/change/upload-evidence.server";
import { onCompanyChange } from "./_shared/own-change.server";
import { receiveFile } from "./_shared/receive-file.server";

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
  async ({ ctx, request, url, subject: { id: changeId, awardId } }) => {
    const requirement = url.searchParams.get("for") ?? "";
    try {
      await receiveFile(request, (file) => uploadEvidence(ctx, { ...file, changeId, awardId, requirement }));
      const here = pathTo("/founder/changes/:id/documents", { id: changeId }, { notice: "added" });
      return redirect(`${here}#document-${requirement}`, 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return data({ requirement, error: errorValue(error.reason, error.params) }, 422);
    }
  },
  { form: "upload" },
);

export default function ChangeDocuments() {
  const t = useT("request");
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { id, items, open } = page;
  const label = items.find(({ key }) => key === refused?.requirement)?.name;
  const addTo = (key: string) => pathTo("/founder/changes/:id/documents", { id }, { for: key });
  return (
    <ChangeFrame
      heading={t("page.documents")}
      lead={open ? t("application:documents.lead", fileLimit) : undefined}
      page={page}
      within
    >
      <Done texts={{ added: t("done.added") }} />
      <ErrorSummary errors={refused ? [{ id: `file-${refused.requirement}`, label, message: refused.error }] : []} />
      <EvidenceList items={items} addTo={open ? addTo : undefined} refused={refused} />
    </ChangeFrame>
  );
}
