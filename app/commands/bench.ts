import { benchPlans } from "../../tests/bench/plans.bench";
import { benchReplay } from "../../tests/bench/replay.bench";
import { growCity, keepCity } from "../../tests/bench/support/city";
import { benchDatabase } from "../../tests/bench/support/database";
import { measureCity } from "../../tests/bench/support/measure";
import { table } from "../../tests/bench/support/report";
import { startServers } from "../../tests/bench/support/servers";
import { SetupError } from "~/platform/setup-error";
import { command } from "./support/command";

/** Drafts are numbered from here on, a million for each size; copies of the city stay far below. */
const drafts = 10_000_000;

await command(async (args) => {
  const small = args[0] === "--small";
  if (args.length > (small ? 1 : 0))
    throw new SetupError("Usage: npm run bench [-- --small] (10,000 applications only)");
  const database = await benchDatabase();
  try {
    await keepCity(database.client);
    let copies = 0;
    for (const [i, applications] of (small ? [10_000] : [10_000, 1_000_000]).entries()) {
      const begun = Date.now();
      copies = await growCity(database.client, applications, copies);
      console.error(`${applications.toLocaleString("en")} applications after ${(Date.now() - begun) / 1000} s`);
      const servers = await startServers(database.url);
      try {
        console.log(table(applications, await measureCity(servers, database.client, drafts + i * 1_000_000)));
      } finally {
        await servers.stop();
      }
    }
  } finally {
    await database.remove();
  }
  const { plans, seconds, plansPerSecond } = benchPlans();
  console.log(
    `${plans} plans of 36 months on one core: ${seconds.toFixed(2)} s, ${plansPerSecond.toFixed(0)} a second`,
  );
  const replay = await benchReplay();
  console.log(
    `${replay.awards} awards replayed: ${replay.seconds.toFixed(2)} s, ${replay.cpuSeconds.toFixed(2)} s of them on the processor`,
  );
});
