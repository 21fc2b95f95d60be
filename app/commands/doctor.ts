import { examine } from "~/presenters/city/examine.server";
import { command } from "./support/command";
import { withDatabase } from "./support/database";
import { withPool } from "./support/pool";
import { settle } from "./support/settings";

await command(() =>
  withDatabase(async (database) => {
    await settle(database);
    const examined = await withPool(database.url, examine);
    for (const line of examined) console.log(JSON.stringify(line));
    if (examined.some(({ ok }) => !ok)) process.exitCode = 1;
  }),
);
