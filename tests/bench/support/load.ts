import http from "node:http";
import type { Answer, Ask } from "./messages";

export const concurrency = 8;

/** Answers per second, and every latency in milliseconds. */
export interface Round {
  readonly perSecond: number;
  readonly latencies: readonly number[];
}

/** A request, and the answer that it must get; a length of null is not known yet. */
export interface Job {
  readonly ask: Ask;
  readonly status: number;
  readonly length: number | null;
}

const newAgent = () => new http.Agent({ keepAlive: true, maxSockets: concurrency });

/** One request; the whole answer. The Origin is the server's own, as a browser sends it with a form. */
export function send(agent: http.Agent, base: string, { key, method, path, cookie, body }: Ask): Promise<Answer> {
  const form = { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": Buffer.byteLength(body ?? "") };
  const headers = { Cookie: cookie, "X-Bench": key, ...(body === undefined ? {} : { Origin: base, ...form }) };
  return new Promise((resolve, reject) => {
    const request = http.request(base + path, { agent, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.rawHeaders, body: Buffer.concat(chunks) });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

/**
 * Sends what `next` gives over eight connections that are kept open, until it gives nothing or the time is up. Throws as
 * soon as an answer is another than its job says.
 */
export async function load(base: string, next: () => Job | undefined, milliseconds: number): Promise<Round> {
  const agent = newAgent();
  const latencies: number[] = [];
  const begun = performance.now();
  const worker = async () => {
    for (let job = next(); job && performance.now() - begun < milliseconds; job = next()) {
      const sent = performance.now();
      const { status, body } = await send(agent, base, job.ask);
      latencies.push(performance.now() - sent);
      if (status !== job.status || (job.length !== null && body.length !== job.length)) {
        throw new Error(`${job.ask.path}: ${status} and ${body.length} bytes, not ${job.status} and ${job.length}`);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, worker));
  } finally {
    agent.destroy();
  }
  return { perSecond: (latencies.length * 1000) / (performance.now() - begun), latencies };
}

/** One request on a connection of its own. */
export async function sendOnce(base: string, ask: Ask): Promise<Answer> {
  const agent = newAgent();
  try {
    return await send(agent, base, ask);
  } finally {
    agent.destroy();
  }
}
