import { serve } from "./serve";
import { command } from "./support/command";
import { openCommandDatabase } from "./support/database";
import { demonstrationLines, makeReady } from "./support/demonstration";
import { assertPortFree, listening } from "./support/listening";
import { settle } from "./support/settings";
import { untilAskedToStop } from "./support/signals";

await command(async () => {
  const { port, host } = listening();
  await assertPortFree(port, host);
  const asked = untilAskedToStop();
  const database = await openCommandDatabase({ alone: true });
  try {
    await settle(database, port);
    await makeReady(database);
    const greeting = await demonstrationLines(database.url);
    const server = await serve({ port, host });
    console.log([`Slipway is at ${server.url}`, ...greeting].join("\n"));
    await asked;
    await server.close();
  } finally {
    await database.close();
  }
});
