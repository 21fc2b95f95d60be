import { serve } from "../../app/commands/serve";
import { recordStatements, takeStatements, watchStatements } from "./support/statement-log";

/** The product as `npm start` serves it, on a free port; on demand it tells which statements it gave to PostgreSQL. */
watchStatements();
const server = await serve({ port: 0, host: "127.0.0.1" });

process.on("message", (message: { record?: boolean }) => {
  if (message.record) recordStatements();
  process.send?.(message.record === false ? takeStatements() : { url: server.url });
});
process.on("disconnect", () => void server.close());
