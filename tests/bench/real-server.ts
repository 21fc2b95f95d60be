import { serve } from "../../app/commands/serve";
import { recordStatements, takeStatements, watchStatements } from "./support/statement-log";

/** The product as `npm start` serves it, on a free port; on demand it tells which statements it gave to PostgreSQL. */
watchStatements();
const server = await serve({ port: 0, host: "127.0.0.1" });

interface Message {
  readonly record?: boolean;
  readonly memory?: boolean;
  readonly processor?: boolean;
}

process.on("message", ({ record, memory, processor }: Message) => {
  if (record) recordStatements();
  const taken = record === false ? takeStatements() : null;
  process.send?.(taken ?? (memory ? megabytes() : processor ? process.cpuUsage() : { url: server.url }));
});
process.on("disconnect", () => void server.close());

const megabytes = () => ({
  now: Math.round(process.memoryUsage.rss() / 2 ** 20),
  most: Math.round(process.resourceUsage().maxRSS / 2 ** 10),
});
