import { redirect } from "@remix-run/node";
import { guard } from "~/auth/guard.server";
import { Refusal } from "~/platform/errors";
import { removeDocument } from "~/use-cases/application/remove-document.server";
import { actOnApplication } from "./_shared/own-application.server";
import { idOf } from "./_shared/own-company.server";

/** Takes a document out of an application. */
export const action = guard.action(actOnApplication("application.edit"), async ({ ctx, params, subject }) => {
  const applicationId = subject.id;
  const page = `/founder/applications/${applicationId}/documents`;
  try {
    await removeDocument(ctx, { applicationId, documentId: idOf(params["documentId"]) });
    return redirect(`${page}?notice=removed`, 303);
  } catch (error) {
    if (error instanceof Refusal) return redirect(`${page}?refused=${error.reason}`, 303);
    throw error;
  }
});
