import { openAsBlob } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { AwsClient } from "aws4fetch";
import { newId } from "~/platform/ids";
import { arrive, arriveMade, arriveUpload } from "./arriving.server";
import { placeOf } from "./place-of";
import type { FileStorage } from "./storage";

export interface S3Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

export const bucketArriving = path.join(os.tmpdir(), "slipway-arriving");

const defaultRegion = "us-east-1";

/** Files in a bucket of an S3-compatible store, under the same names as in a folder, so that either can be copied to the other. */
export function s3Bucket(url: string, credentials: S3Credentials): FileStorage {
  const { base, region } = addressOf(url);
  const client = new AwsClient({ ...credentials, region, service: "s3", retries: 3 });

  async function ask(method: "GET" | "PUT" | "DELETE", key: string, init: RequestInit = {}): Promise<Response> {
    const answer = await client.fetch(`${base}/${placeOf(key)}`, { method, ...init });
    if (answer.ok || (method === "DELETE" && answer.status === 404)) return answer;
    await answer.body?.cancel();
    throw new Error(`The store of files answered ${answer.status} to ${method} ${key}`);
  }

  async function kept<Written extends { sha256: string; contentType?: string }>(
    key: string,
    fill: (arriving: string) => Promise<Written>,
  ): Promise<{ key: string } & Written> {
    const arriving = path.join(bucketArriving, key);
    const written = await arrive(arriving, fill, async ({ sha256, contentType = "application/octet-stream" }) =>
      ask("PUT", key, {
        headers: { "content-type": contentType, "x-amz-content-sha256": sha256 },
        body: await openAsBlob(arriving),
      }),
    );
    return { key, ...written };
  }

  return {
    store: (content) => kept(newId(), (arriving) => arriveUpload(arriving, content)),
    async keep(content, key) {
      await kept(key, (arriving) => arriveMade(arriving, content));
    },
    async read(key) {
      const { body } = await ask("GET", key);
      return body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]);
    },
    async discard(key) {
      await ask("DELETE", key);
    },
  };
}

/** Amazon names the bucket in the host, others in the path. */
function addressOf(url: string): { base: string; region: string } {
  const { hostname: bucket, pathname, searchParams } = new URL(url);
  const region = searchParams.get("region") ?? defaultRegion;
  const endpoint = searchParams.get("endpoint")?.replace(/\/$/, "");
  const root = endpoint ? `${endpoint}/${bucket}` : `https://${bucket}.s3.${region}.amazonaws.com`;
  return { base: root + pathname.replace(/\/$/, ""), region };
}
