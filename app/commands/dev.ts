import { tool } from "./prepare/tool.mjs";
import { runChild } from "./support/child";
import { command } from "./support/command";
import { openCommandDatabase } from "./support/database";
import { demonstrationLines, makeReady } from "./support/demonstration";
import { assertPortFree, listening } from "./support/listening";
import { settle } from "./support/settings";

await command(async () => {
  const { port, host } = listening();
  await assertPortFree(port, host);
  const database = await openCommandDatabase({ alone: true });
  try {
    await settle(database, port);
    await makeReady(database);
    console.log((await demonstrationLines(database.url)).join("\n"));
    const server = ["vite:dev", "--host", host, "--port", String(port), "--strictPort"];
    process.exitCode = await runChild([tool("@remix-run/dev", "remix"), ...server]);
  } finally {
    await database.close();
  }
});
