import { serve } from "./serve";
import { within } from "./support/closing";
import { command } from "./support/command";
import { openCommandDatabase } from "./support/database";
import { demonstrationLines, makeReady } from "./support/demonstration";
import { assertPortFree, listening } from "./support/listening";
import { asRootLines } from "./support/root";
import { settle } from "./support/settings";
import { untilAskedToStop } from "./support/signals";

/** How long requests and jobs under way may take together when the process is asked to end, in ms. */
const stopMs = 25_000;

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
    // The address that mails name: a session holds for one name of a machine alone.
    console.log([`Slipway is at ${process.env["PUBLIC_URL"] ?? server.url}`, ...greeting, ...asRootLines()].join("\n"));
    await asked;
    await within(stopMs, server.close());
  } finally {
    await database.close();
  }
  // A connection to elsewhere that hangs would keep the process.
  process.exit();
});
