import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound, Refusal } from "~/platform/errors";
import { applicationFrame } from "~/presenters/application/application-frame.server";
import { documentItems } from "~/presenters/application/document-items.server";
import { ApplicationPage } from "~/ui/application/application-page";
import { RemovalPanel } from "~/ui/application/removal-panel";
import { titleOf } from "~/ui/title";
import { removeDocument } from "~/use-cases/application/remove-document.server";
import { actOnApplication, onApplication } from "./_shared/own-application.server";
import { idOf } from "./_shared/own-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(
  onApplication("application.edit"),
  async ({ params, locale, subject: application }) => {
    const items = documentItems(application, locale);
    const documentId = idOf(params["documentId"]);
    const item = items.find(({ files }) => files.some(({ key }) => key === documentId));
    const file = item?.files.find(({ key }) => key === documentId);
    if (!item || !file) throw new NotFound();
    const frame = await applicationFrame(application, [], locale);
    const title = createT(locale, "application")("documents.removeOf", { name: file.name });
    return { title, frame, of: item.name, note: file.note };
  },
);

/** Takes a document out of an application. */
export const action = guard.action(actOnApplication("application.edit"), async ({ ctx, params, subject }) => {
  const applicationId = subject.id;
  try {
    await removeDocument(ctx, { caseId: applicationId, documentId: idOf(params["documentId"]) });
    return redirect(pathTo("/founder/applications/:id/documents", { id: applicationId }, { notice: "removed" }), 303);
  } catch (error) {
    if (error instanceof Refusal)
      return redirect(
        pathTo("/founder/applications/:id/documents", { id: applicationId }, { refused: error.reason }),
        303,
      );
    throw error;
  }
});

export default function RemoveDocument() {
  const t = useT("application");
  const { title, frame, of, note } = useLoaderData<typeof loader>();
  return (
    <ApplicationPage heading={title} application={frame}>
      <RemovalPanel
        of={of}
        note={note}
        effect={t("documents.removalEffectText")}
        cancelHref={pathTo("/founder/applications/:id/documents", { id: frame.id })}
      />
    </ApplicationPage>
  );
}
