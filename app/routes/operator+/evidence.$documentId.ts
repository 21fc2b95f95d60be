import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { findSentEvidence } from "~/data/change/report-evidence.reader.server";
import { findSiteMonthDocument } from "~/data/month/month-documents.reader.server";
import { findSentOfTenant } from "~/data/space/occupancy-evidence.reader.server";
import { NotFound } from "~/platform/errors";
import { handOut } from "~/platform/http/hand-out.server";
import { isId } from "~/platform/ids";

/** A file that the person's own side sent with a report of a tenant or of a tenant's month, or one of a report of months at their sites. */
const onSent = on("award.reportChange", async ({ actor, params }) => {
  const { documentId } = params;
  if (!isId(documentId)) throw new NotFound();
  const found =
    (await findSentEvidence(actor, documentId)) ??
    (await findSentOfTenant(actor, documentId)) ??
    (await findSiteMonthDocument(actor, documentId));
  if (!found) throw new NotFound();
  return found;
});

export const loader = guard.loader(onSent, ({ subject }) => handOut(subject));
