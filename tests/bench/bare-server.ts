import http from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import type { Recording } from "./support/messages";
import { exchanged } from "./support/exchange";

/** Node and node-postgres alone: for each request the statements that the product gave for it, then the product's bytes. */
const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 10 });
let recordings = new Map<string, Recording>();

const server = http.createServer((request, response) => {
  void answer(request, response).catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
});

async function answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  const recording = recordings.get(String(request.headers["x-bench"]));
  if (!recording) throw new Error("Nothing was recorded for this request.");
  const exchange = recording.draft ? exchanged(recording.draft, request, body) : null;
  let number = "";
  for (const wave of recording.waves) {
    const statements = exchange ? wave.map((statement) => exchange(statement, number)) : wave;
    const results = await Promise.all(
      statements.map(({ name, text, values }) =>
        pool.query<Record<string, unknown>>({ name, text, values: [...values] }),
      ),
    );
    if (exchange) number = String(results[0]?.rows[0]?.["number"] ?? number);
  }
  const { status, headers, body: bytes } = recording.answer;
  response.writeHead(status, [...headers]).end(bytes);
}

await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

process.on("message", (message: { recordings?: Recording[]; processor?: boolean }) => {
  if (message.recordings) recordings = new Map(message.recordings.map((each) => [each.key, each]));
  const { port } = server.address() as AddressInfo;
  process.send?.(message.processor ? process.cpuUsage() : { url: `http://127.0.0.1:${port}` });
});
process.on("disconnect", () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});
