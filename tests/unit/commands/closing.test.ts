import { once } from "node:events";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { closeServer, within } from "../../../app/commands/support/closing";

const sockets: net.Socket[] = [];
afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()));

/** A server whose answers come when `finish` is called, and a connection on which `sent` has arrived. */
async function connected(sent: string) {
  const waiting: http.ServerResponse[] = [];
  const server = http.createServer((request, response) => {
    request.resume();
    waiting.push(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = net.connect((server.address() as AddressInfo).port, "127.0.0.1");
  sockets.push(socket);
  const [accepted] = (await once(server, "connection")) as [net.Socket];
  const received = once(accepted, "data");
  socket.write(sent);
  await received;
  let answer = "";
  socket.on("data", (chunk: Buffer) => (answer += String(chunk)));
  const closed = once(socket, "close").then(() => answer);
  const finish = () => waiting.forEach((response) => response.end("done"));
  return { server, closed, finish, waiting };
}

it.each([
  ["half a header", "GET / HTTP/1.1\r\nHost: a"],
  ["an upload that stands still", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nhalf"],
])("%s does not hold the end of the server", async (_, sent) => {
  const { server, closed } = await connected(sent);
  await closeServer(server, 50);
  expect(await closed).toBe("");
});

it("a request under way is answered before the server ends", async () => {
  const { server, closed, finish } = await connected("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  const ended = closeServer(server, 60_000);
  finish();
  await ended;
  expect(await closed).toMatch(/^HTTP\/1.1 200 OK\r\n[^]*done/);
});

it("work that hangs is waited for no longer than said", async () => {
  await within(20, new Promise(() => undefined));
  await expect(within(60_000, Promise.reject(new Error("failed")))).rejects.toThrow("failed");
});
