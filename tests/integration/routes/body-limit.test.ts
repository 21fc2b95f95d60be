import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listenerOf } from "~/commands/serve";
import { prisma } from "~/data/kernel/db.server";
import { formBounds } from "~/platform/http/form-bounds";
import { createHandler } from "~/platform/http/handler.server";
import { sourceBuild } from "./build";
import { cookieOf, origin, useCity } from "./fixture";

const city = useCity();
const mega = 1024 * 1024;
let server: http.Server;
beforeAll(async () => {
  server = http.createServer(listenerOf(createHandler(await sourceBuild())));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
}, 120_000);
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

interface Told {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly page: string;
}

/** Posts these parts one after the other, without announcing how many bytes they are, and leaves it open when there is more to come. */
function post(path: string, headers: http.OutgoingHttpHeaders, parts: Iterable<Buffer>, more = false): Promise<Told> {
  const { port } = server.address() as AddressInfo;
  const asked = http.request({
    port,
    host: "127.0.0.1",
    path,
    method: "POST",
    agent: false,
    headers: { origin, host: new URL(origin).host, ...headers },
  });
  return new Promise((resolve, reject) => {
    asked.on("response", (answer) => {
      const { statusCode: status = 0, headers: got } = answer;
      text(answer)
        .then((page) => resolve({ status, headers: got, page }), reject)
        .finally(() => asked.destroy());
    });
    asked.on("error", reject);
    Readable.from(parts).pipe(asked, { end: !more });
  });
}

const form = { "content-type": "application/x-www-form-urlencoded" };
const filler = Buffer.alloc(64 * 1024, "a");

function* megabytes(count: number): Generator<Buffer> {
  for (let i = 0; i < count * 16; i += 1) yield filler;
}

describe("a body whose size is not announced", () => {
  it("is read to its end when it is small", async () => {
    const { status } = await post("/auth/language", form, [Buffer.from("loc"), Buffer.from("ale=en")]);
    expect(status).toBe(303);
  });

  it("is answered 413 as soon as it is too large, whatever is still to come", async () => {
    const told = await post("/auth/language", form, [Buffer.from("locale=en&more="), ...megabytes(1)], true);
    expect(told).toMatchObject({ status: 413, headers: { connection: "close" } });
    expect(told.headers["content-security-policy"]).toBeDefined();
  });
});

it("a body that is announced as too large is not read at all", async () => {
  const most = formBounds.short.bytes;
  const announced = (size: number) => ({ ...form, "content-length": String(size) });
  const told = await post("/auth/language", announced(most + 1), [Buffer.from("locale=en")]);
  expect(told.status).toBe(413);
  const typed = ["locale=en&more=", "a".repeat(most - 15)].map((part) => Buffer.from(part));
  expect((await post("/auth/language", announced(most), typed)).status).toBe(303);
});

describe("a form that nobody could have filled in", () => {
  const reset = (body: string, headers: http.OutgoingHttpHeaders = {}) =>
    post("/auth/reset", { ...form, "accept-language": "zh-CN", ...headers }, [Buffer.from(body)]);

  it.each([
    ["an index into the millions", "a[99999999]=1", 400],
    ["one field 40,000 times", "a=1&".repeat(40_000), 413],
    ["more fields than the form could have", "a=1&".repeat(1000), 413],
    ["names nested by the thousand", `a${"[a]".repeat(5000)}=1`, 400],
    ["a button of the library", "__intent__=x", 400],
  ])("is refused in the language of its sender: %s", async (_, body, status) => {
    const told = await reset(body);
    expect(told.status).toBe(status);
    expect(told.page).toContain(status === 413 ? "提交内容过大" : "无法识别提交内容");
  });

  it("is refused when it is no form", async () => {
    expect((await reset("{}", { "content-type": "application/json" })).status).toBe(415);
  });
});

describe("a body for the API", () => {
  const json = { "content-type": "application/json", "accept-language": "en" };
  const tooLarge = { errors: [{ field: "", message: "The body is larger than 16 KB" }] };
  const estimate = (headers: http.OutgoingHttpHeaders, parts: Iterable<Buffer>, more = false) =>
    post("/api/v1/estimates", { ...json, ...headers }, parts, more);

  it.each([
    ["announced", { "content-length": String(2 * mega + 1) }, [Buffer.from("{")], true],
    ["not announced", {}, megabytes(3), true],
    ["just over the limit of the API", {}, [Buffer.alloc(17 * 1024, " ")], false],
  ] as const)(
    "that is too large is refused as JSON, like everything else there: %s",
    async (_, headers, parts, more) => {
      const told = await estimate(headers, parts, more);
      expect(told.status).toBe(413);
      expect(told.headers["content-type"]).toMatch(/^application\/json/);
      expect(JSON.parse(told.page)).toEqual(tooLarge);
      expect(told.headers["content-security-policy"]).toBeDefined();
    },
  );

  it("of another type is refused for that, however large it is", async () => {
    const told = await estimate({ "content-type": "text/plain", "content-length": String(3 * mega) }, [filler], true);
    expect(told).toMatchObject({ status: 415, headers: { connection: "close" } });
    expect(JSON.parse(told.page)).toHaveProperty("errors");
  });
});

describe("an uploaded document", () => {
  const boundary = "----edge";
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="licence.pdf"\r\n\r\n%PDF-1.7\n1 0 obj\n`;

  async function upload(parts: Iterable<Buffer>, more = false): Promise<Told> {
    const headers = { "content-type": `multipart/form-data; boundary=${boundary}`, cookie: await cookieOf("owner") };
    const id = city.names["draftDocument"];
    const { caseId: applicationId, requirement } = await prisma().document.findUniqueOrThrow({ where: { id } });
    return post(`/founder/applications/${applicationId}/documents?for=${requirement}`, headers, parts, more);
  }

  function* file(size: number): Generator<Buffer> {
    yield Buffer.from(head);
    yield* megabytes(size);
    yield Buffer.from(`\n%%EOF\r\n--${boundary}--\r\n`);
  }

  const documents = () => prisma().document.count({ where: { caseId: city.names["draft"] } });

  it("is taken without being announced", async () => {
    const before = await documents();
    expect((await upload(file(19))).status).toBe(303);
    expect(await documents()).toBe(before + 1);
  });

  it("of more than 20 MB is refused at its field", async () => {
    const before = await documents();
    const { status, page } = await upload(file(21));
    expect(status).toBe(422);
    expect(page).toContain("20 MB");
    expect(await documents()).toBe(before);
  });

  it("that never ends is cut off", async () => {
    const before = await documents();
    expect((await upload(file(200), true)).status).toBe(413);
    expect(await documents()).toBe(before);
  }, 60_000);
});

describe("what is no request to this server", () => {
  /** The first line of the answer to what is written to the socket. */
  const written = (lines: readonly string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      const socket = net.connect(port, "127.0.0.1", () => socket.end([...lines, "", ""].join("\r\n")));
      socket.on("error", reject);
      text(socket).then((answer) => resolve(answer.split("\r\n")[0] ?? ""), reject);
    });

  it.each([
    ["an address of another server", "GET http://elsewhere.example/en HTTP/1.1", "Host: localhost"],
    ["a server instead of an address", "OPTIONS * HTTP/1.1", "Host: localhost"],
    ["a method that is for finding faults of networks", "TRACE /en HTTP/1.1", "Host: localhost"],
    ["a Host that is none", "GET /en HTTP/1.1", "Host: a b"],
    ["a Host of two", "GET /en HTTP/1.1", "Host: localhost:1:2"],
    ["a method that nobody knows", "NONSENSE /en HTTP/1.1", "Host: localhost"],
    [
      "a body in pieces that are none",
      "POST /auth/reset HTTP/1.1",
      "Host: localhost",
      "Transfer-Encoding: chunked",
      "",
      "x",
    ],
  ])("is malformed: %s", async (_, ...lines) => {
    expect(await written(lines)).toMatch(/^HTTP\/1\.1 400 /);
  });
});
