import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { fileLimit } from "~/i18n/file-limit";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { DocumentChecklist } from "~/ui/patterns/document-checklist";
import { LinkButton } from "~/ui/primitives/button";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { titleOf } from "~/ui/title";
import { applicationFrame } from "~/presenters/application/application-frame.server";
import { ApplicationPage } from "~/ui/application/application-page";
import { ApplicationSteps } from "~/ui/application/application-steps";
import { documentItems } from "~/presenters/application/document-items.server";
import { RemoveFile, UploadForm } from "~/ui/application/document-forms";
import { missingItems } from "~/presenters/application/missing-items.server";
import { Done, Refused } from "~/ui/patterns/outcome";
import { may } from "~/presenters/application/may";
import { actOnApplication, onApplication } from "./_shared/own-application.server";
import { uploadDocument } from "~/use-cases/application/upload-document.server";
import { receiveDocument } from "~/auth/receive-file.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(
  onApplication("application.read"),
  async ({ actor, locale, subject: application }) => {
    const { state } = application;
    const frame = await applicationFrame(application, await missingItems(application, locale), locale);
    return {
      title: createT(locale, "application")("documents.title", { program: frame.program }),
      frame,
      editable: (state === "draft" || state === "correction") && may(actor, "application.edit", application),
      items: documentItems(application, locale),
    };
  },
);

/** Adds a document to what `?for=` names. */
export const action = guard.action(
  actOnApplication("application.edit"),
  ({ ctx, request, subject: { id } }) =>
    receiveDocument(request, pathTo("/founder/applications/:id/documents", { id }, { notice: "added" }), (file) =>
      uploadDocument(ctx, { ...file, caseId: id }),
    ),
  { form: "upload" },
);

export default function Documents() {
  const t = useT("application");
  const { frame, editable, items } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const label = items.find(({ key }) => key === refused?.requirement)?.name;
  return (
    <ApplicationPage
      heading={t("nav.documents")}
      lead={editable ? t("documents.lead", fileLimit) : t("documents.readOnly")}
      application={frame}
    >
      {editable && <ApplicationSteps {...frame} current="documents" />}
      <Refused reasons={["application.notEditable"]} />
      <Done texts={{ added: t("documents.added"), removed: t("documents.removed") }} />
      <ErrorSummary errors={refused ? [{ id: `file-${refused.requirement}`, label, message: refused.error }] : []} />
      <DocumentChecklist
        items={items.map((item) => ({
          ...item,
          files: item.files.map((file) => ({
            ...file,
            action: editable && <RemoveFile href={`${file.href}/removal`} name={file.name} />,
          })),
          action: editable && !item.closed && (
            <UploadForm
              action={pathTo("/founder/applications/:id/documents", { id: frame.id }, { for: item.key })}
              requirement={item.key}
              name={item.name}
              error={refused?.requirement === item.key ? refused.error : undefined}
            />
          ),
        }))}
      />
      {editable && (
        <p>
          <LinkButton href={pathTo(`/founder/applications/:id/${frame.last}`, { id: frame.id })}>
            {frame.last === "submission" ? t("documents.next") : t("overview.toCorrections")}
          </LinkButton>
        </p>
      )}
    </ApplicationPage>
  );
}
