import { verifyAuditChain } from "~/data/audit/chain.server";
import { command } from "./support/command";
import { withDatabase } from "./support/database";
import { assertMigrated, withPool } from "./support/pool";

await command(() =>
  withDatabase(async ({ url }) => {
    const { ok, sealed, waiting, brokenAt, unaccounted } = await withPool(url, async () => {
      await assertMigrated();
      return verifyAuditChain();
    });
    console.log(`${sealed} entries sealed, ${waiting} waiting for their seal, ${unaccounted} unaccounted for.`);
    console.log(ok ? "The chain holds." : `The chain is broken${brokenAt === null ? "" : ` at entry ${brokenAt}`}.`);
    if (!ok) process.exitCode = 1;
  }),
);
