import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { listenerOf } from "~/commands/serve";
import { Page } from "~/platform/http/page";

const servers: http.Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** What a handler's answer is on the wire. */
async function sent(handle: Parameters<typeof listenerOf>[0]) {
  const server = http.createServer(listenerOf(handle)).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const request = http.get({ host: "127.0.0.1", port, path: "/en", agent: false });
  const [answer] = (await once(request, "response")) as [http.IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { status: answer.statusCode, headers: answer.headers, text: Buffer.concat(chunks).toString() };
}

it("a page is sent in one piece, with its length and all its cookies", async () => {
  const headers: [string, string][] = [
    ["Set-Cookie", "a=1"],
    ["Set-Cookie", "b=2"],
  ];
  const { status, headers: got, text } = await sent(async () => new Page("<p>大连</p>", { status: 410, headers }));
  expect({ status, text }).toEqual({ status: 410, text: "<p>大连</p>" });
  expect(got).toMatchObject({ "content-length": "13", "set-cookie": ["a=1", "b=2"] });
  expect(got["transfer-encoding"]).toBeUndefined();
});

it("what is not whole is sent as it comes", async () => {
  const body = new Blob(["one ", "two"]).stream();
  expect(await sent(async () => new Response(body, { status: 200 }))).toMatchObject({ status: 200, text: "one two" });
});

it("where the handler fails, the request was malformed", async () => {
  const { status, text } = await sent(() => Promise.reject(new Error("failed")));
  expect({ status, text }).toEqual({ status: 400, text: "Malformed request.\n" });
});
