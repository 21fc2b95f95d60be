import http from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createRequest, sendResponse } from "@remix-run/node-fetch-server";
import type { ServerBuild } from "@remix-run/node";
import { assetsOf } from "./support/assets";
import { closeServer } from "./support/closing";
import { utf8 } from "./support/utf8";

/** An answer, and its text where that is there as a whole (platform/http/page.ts). */
type Answer = Response & { readonly whole?: string };

export interface House {
  createHandler(build: ServerBuild, mode: string): (request: Request, clientAddress: string) => Promise<Answer>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Running {
  readonly url: string;
  close(): Promise<void>;
}

/** How long requests under way may take when the process is asked to end, in ms. */
const graceMs = 10_000;

/** Serves the build on `host:port`. Closing waits for requests under way, for a while, then stops jobs and the pool. */
export async function serve({ port, host }: { port: number; host: string }): Promise<Running> {
  const built = path.resolve("build");
  const build = (await import(pathToFileURL(path.join(built, "server/index.js")).href)) as ServerBuild;
  // Jobs, pool and handler come from the build itself, so that the process holds each of them once.
  const { house } = build.entry.module as unknown as { house: House };
  const handle = house.createHandler(build, "production");
  const assets = assetsOf(path.join(built, "client"));
  const pages = listenerOf(handle);
  const server = http.createServer((request, response) => assets(request, response, () => pages(request, response)));
  await house.start();
  await listen(server, port, host);
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://${host === "0.0.0.0" ? "localhost" : host}:${actual}`,
    async close() {
      await closeServer(server, graceMs);
      await house.stop();
    },
  };
}

/** The handler as a listener of Node's server. Addresses of other servers, as only proxies are asked for, are refused. */
export const listenerOf =
  (handle: ReturnType<House["createHandler"]>): http.RequestListener =>
  (incoming, outgoing) => {
    if (incoming.url?.startsWith("/")) void answerTo(handle, incoming, outgoing);
    else outgoing.writeHead(400, { Connection: "close" }).end();
  };

async function answerTo(
  handle: ReturnType<House["createHandler"]>,
  incoming: http.IncomingMessage,
  outgoing: http.ServerResponse,
): Promise<void> {
  try {
    const answer = await handle(createRequest(incoming, outgoing), incoming.socket.remoteAddress ?? "");
    if (outgoing.destroyed) return;
    if (answer.whole === undefined) return await sendResponse(outgoing, answer);
    const body = utf8(answer.whole);
    outgoing.writeHead(answer.status, [...answer.headers, ["Content-Length", String(body.length)]].flat()).end(body);
  } catch {
    // What cannot even be told as a request, such as a Host that is no host, is malformed; the handler fails with nothing else.
    if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(400, { Connection: "close" }).end("Malformed request.\n");
  }
}

function listen(server: http.Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
