import { it } from "vitest";
import { rejectApplication } from "~/use-cases/decision/reject-application.server";
import { withTwoConnections } from "../../support/small-pool";
import { approve, city, official, recommendedCase, useDatabase } from "../decision/recommended-case";

useDatabase();

/** Six recommended cases, each with an approver and a unit of its own. */
async function cases() {
  const found = [];
  for (let each = 0; each < 6; each += 1) {
    const place = await city({ appropriatedFen: 6_000_000 });
    const { id: applicationId } = await recommendedCase(place);
    found.push({ ctx: await official("approver", place.zoneId, applicationId), applicationId, unitId: place.units[0] });
  }
  return found;
}

it("approving works for more at once than the pool has connections", async () => {
  const start = "2026-04-01";
  await withTwoConnections(
    (await cases()).map(
      ({ ctx, ...given }) =>
        () =>
          approve(ctx, { ...given, version: 1, start }),
    ),
  );
});

it("rejecting works for more at once than the pool has connections", async () => {
  const reasons = [{ clause: "age", words: "Older than 24 months." }];
  await withTwoConnections(
    (await cases()).map(
      ({ ctx, applicationId }) =>
        () =>
          rejectApplication(ctx, { applicationId, version: 1, reasons }),
    ),
  );
});
