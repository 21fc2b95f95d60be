import { SetupError } from "~/platform/setup-error";
import { type Examined, examine } from "~/presenters/city/examine.server";
import { command } from "./support/command";
import { withDatabase } from "./support/database";
import { withPool } from "./support/pool";
import { settle } from "./support/settings";

/** What is found; of a database that cannot be opened that alone, since all else is looked at through it. */
async function found(): Promise<readonly Examined[]> {
  const lines: Examined[] = [];
  try {
    await withDatabase(async (database) => {
      await settle(database);
      lines.push(...(await withPool(database.url, examine)));
    });
  } catch (error) {
    if (!(error instanceof SetupError) || lines.length > 0) throw error;
    lines.push({ check: "database", ok: false, why: error.message });
  }
  return lines;
}

await command(async () => {
  const examined = await found();
  for (const line of examined) console.log(JSON.stringify(line));
  if (examined.some(({ ok }) => !ok)) process.exitCode = 1;
});
