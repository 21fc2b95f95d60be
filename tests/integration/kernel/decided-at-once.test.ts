import { rejectApplication } from "~/use-cases/decision/reject-application.server";
import { approve, city, official, recommendedCase, useDatabase } from "../decision/recommended-case";
import { worksAtOnce } from "./at-once";

useDatabase();

/** A recommended case with an approver and a unit of its own. */
async function aCase() {
  const place = await city({ appropriatedFen: 6_000_000 });
  const { id: applicationId } = await recommendedCase(place);
  return { ctx: await official("approver", place.zoneId, applicationId), applicationId, unitId: place.units[0] };
}

worksAtOnce(aCase, {
  "decision/approve-application": ({ ctx, ...given }) => approve(ctx, { ...given, version: 1, start: "2026-04-01" }),
  "decision/reject-application": ({ ctx, applicationId }) =>
    rejectApplication(ctx, { applicationId, version: 1, reasons: [{ clause: "age", words: "Older than 24 months." }] }),
});
