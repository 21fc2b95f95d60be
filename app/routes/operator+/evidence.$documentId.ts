import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { findSentEvidence } from "~/data/change/report-evidence.reader.server";
import { NotFound } from "~/platform/errors";
import { handOut } from "~/platform/http/hand-out.server";
import { isId } from "~/platform/ids";

/** A file that the person's own side sent with a report. */
const onSent = on("award.reportChange", async ({ actor, params }) => {
  const { documentId } = params;
  const found = isId(documentId) ? await findSentEvidence(actor, documentId) : null;
  if (!found) throw new NotFound();
  return found;
});

export const loader = guard.loader(onSent, ({ subject }) => handOut(subject));
