import { type AuditReport, verifyAuditLog } from "~/use-cases/audit/verify-audit-log.server";
import { command } from "./support/command";
import { withDatabase } from "./support/database";
import { assertMigrated, withPool } from "./support/pool";
import { settle } from "./support/settings";

/** Everything that is amiss, a line each. */
function* complaints(report: AuditReport): Generator<string> {
  const { brokenAt, unaccounted, missing, changed, foreignAnchors, unanchored, sealed } = report;
  if (brokenAt !== null) yield `The chain is broken at entry ${brokenAt}.`;
  if (unaccounted > 0) yield `${unaccounted} entries lost their seals.`;
  if (missing)
    yield `Entries up to ${missing.position} were sealed by ${missing.at}; the database ends at ${sealed}: the rest was deleted.`;
  if (changed) yield `Something up to entry ${changed.position} was changed and sealed again after ${changed.at}.`;
  if (foreignAnchors > 0) yield `${foreignAnchors} anchors were not signed with this SECRET.`;
  if (unanchored) yield "No anchor outside the database: nothing would show that entries at its end are gone.";
}

await command(() =>
  withDatabase(async (database) => {
    await settle(database);
    const report = await withPool(database.url, async () => {
      await assertMigrated();
      return verifyAuditLog();
    });
    const { ok, sealed, waiting, unaccounted, anchors } = report;
    console.log(
      `${sealed} entries sealed, ${waiting} waiting for their seal, ${unaccounted} unaccounted for; ${anchors} anchors.`,
    );
    for (const line of complaints(report)) console.log(line);
    if (ok) console.log("The chain holds.");
    else process.exitCode = 1;
  }),
);
