import { createHash, createHmac } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

export const accessKeyId = "AKIDTEST";
export const secretAccessKey = "a secret key of the tests";
export const region = "cn-north-1";

interface TestS3 {
  readonly endpoint: string;
  /** What lies in it, by path. */
  readonly objects: ReadonlyMap<string, { readonly content: Buffer; readonly contentType: string | undefined }>;
  /** Forgets everything. */
  clear(): void;
  /** Answers this status to the next requests, as many as given. */
  fail(status: number, times: number): void;
  close(): Promise<void>;
}

const sha256 = (content: Buffer | string): string => createHash("sha256").update(content).digest("hex");
const hmac = (key: Buffer | string, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** The signature that a request must carry, worked out anew from what arrived (AWS Signature Version 4). */
function signatureOf({ method, url, headers }: http.IncomingMessage, signedHeaders: string): string {
  const date = String(headers["x-amz-date"]);
  const [path = "", query = ""] = (url ?? "").split("?");
  const named = signedHeaders.split(";").map((name) => `${name}:${String(headers[name])}\n`);
  const request = [method, path, query, named.join(""), signedHeaders, headers["x-amz-content-sha256"]].join("\n");
  const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`;
  const key = scope.split("/").reduce<Buffer | string>((last, part) => hmac(last, part), `AWS4${secretAccessKey}`);
  return hmac(key, ["AWS4-HMAC-SHA256", date, scope, sha256(request)].join("\n")).toString("hex");
}

function isSigned(request: http.IncomingMessage): boolean {
  const { authorization = "" } = request.headers;
  const [, who, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\S+, SignedHeaders=([^,]+), Signature=([0-9a-f]+)$/.exec(authorization) ??
    [];
  const needed = ["host", "x-amz-content-sha256", "x-amz-date"];
  return (
    who === accessKeyId &&
    names !== undefined &&
    needed.every((name) => names.split(";").includes(name)) &&
    signature === signatureOf(request, names)
  );
}

/** An S3-compatible store on a port of its own: PUT, GET and DELETE of objects, signed requests only, hashes checked. */
export async function testS3(): Promise<TestS3> {
  const objects = new Map<string, { content: Buffer; contentType: string | undefined }>();
  const failing: number[] = [];

  async function answer(request: http.IncomingMessage): Promise<[status: number, body?: Buffer]> {
    const content = await buffer(request);
    const failure = failing.shift();
    if (failure !== undefined) return [failure];
    if (!isSigned(request)) return [403];
    const { method, url = "", headers } = request;
    if (method === "PUT") {
      if (headers["content-length"] === undefined) return [411];
      if (headers["x-amz-content-sha256"] !== sha256(content)) return [400];
      objects.set(url, { content, contentType: headers["content-type"] });
      return [200];
    }
    if (method === "DELETE") return [objects.delete(url) ? 204 : 404];
    const found = objects.get(url);
    return found ? [200, found.content] : [404];
  }

  const server = http.createServer((request, response) => {
    void answer(request).then(([status, body]) => response.writeHead(status).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    clear: () => objects.clear(),
    fail: (status, times) => failing.push(...Array<number>(times).fill(status)),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
