import http from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
import { type House, listenerOf } from "./serve";
import { command } from "./support/command";
import { openCommandDatabase } from "./support/database";
import { demonstrationLines, makeReady } from "./support/demonstration";
import { assertPortFree, listening } from "./support/listening";
import { settle } from "./support/settings";
import { untilAskedToStop } from "./support/signals";

const houseOf = (build: ServerBuild): House => (build.entry.module as unknown as { house: House }).house;

/** The pages from their sources, through the same handler as in production; a change shows with the next request. */
await command(async () => {
  const { port, host } = listening();
  await assertPortFree(port, host);
  const asked = untilAskedToStop();
  const database = await openCommandDatabase({ alone: true });
  const vite = await createServer({ server: { middlewareMode: true }, appType: "custom" });
  let house: House | undefined;
  try {
    await settle(database, port);
    await makeReady(database);
    const load = async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild;
    house = houseOf(await load());
    await house.start();
    const pages = listenerOf(async (request, client) => {
      const build = await load();
      return houseOf(build).createHandler(build, "development")(request, client);
    });
    const server = http.createServer((request, response) =>
      vite.middlewares(request, response, () => pages(request, response)),
    );
    server.listen(port, host);
    console.log([`Slipway is at http://localhost:${port}`, ...(await demonstrationLines(database.url))].join("\n"));
    await asked;
    server.close();
    server.closeAllConnections();
  } finally {
    await vite.close();
    await house?.stop();
    await database.close();
  }
});
