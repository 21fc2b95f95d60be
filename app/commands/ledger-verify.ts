import { type LedgerDifference, verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";
import { command } from "./support/command";
import { withDatabase } from "./support/database";
import { assertMigrated, withPool } from "./support/pool";
import { settle } from "./support/settings";

/** How many differences are named; the others are counted. */
const most = 20;

const words: Record<LedgerDifference["what"], string> = {
  lines: "a line is not what its acts give",
  payments: "a payment is not what its acts give",
  months: "the sums of the month are not what its acts give",
  award: "what is shown of the award is not what its acts give",
  debts: "the debts of the award are not what its acts give",
  effect: "the award is in effect without an act, or has an act without being in effect",
  acts: "its acts make no ledger",
  tally: "the tally of the month is not what its awards come to",
};

await command(() =>
  withDatabase(async (database) => {
    await settle(database);
    const { awards, differences } = await withPool(database.url, async () => {
      await assertMigrated();
      return verifyLedgers();
    });
    console.log(`${awards} awards`);
    for (const { reference, month, what } of differences.slice(0, most))
      console.log(`${month === null ? reference : `${reference} ${month}`}: ${words[what]}`);
    if (differences.length > most) console.log(`and ${differences.length - most} more`);
    if (differences.length > 0) process.exitCode = 1;
  }),
);
