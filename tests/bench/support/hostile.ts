import http from "node:http";
import { buffer } from "node:stream/consumers";
import { chanceFrom, type Form, malformed } from "../../integration/routes/malformed";
import { concurrency } from "./load";

export const hostile = { requests: 10_000, megabytes: 500 } as const;

const mega = 2 ** 20;
/** Beyond what any form but an upload may be. */
const tooLarge = 10 * mega;

/** Sends what an attacker sends, and reads what comes back; a connection that the server ends is an answer too. */
function attack(
  agent: http.Agent,
  url: string,
  { headers, body, ...options }: http.RequestOptions & { body: Buffer | null },
) {
  return new Promise<void>((resolve) => {
    let request: http.ClientRequest;
    try {
      request = http.request(url, { agent, ...options, headers });
    } catch {
      // Node itself refuses to send it.
      return resolve();
    }
    request.on(
      "response",
      (answer) =>
        void buffer(answer).then(
          () => resolve(),
          () => resolve(),
        ),
    );
    request.on("error", () => resolve());
    request.on("close", () => resolve());
    request.end(body ?? undefined);
  });
}

async function together(count: number, one: (agent: http.Agent, n: number) => Promise<void>): Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: concurrency });
  let sent = 0;
  const worker = async () => {
    while (sent < count) await one(agent, sent++);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  agent.destroy();
}

/** Malformed requests to these forms, by chance, the same ones each time. */
export async function sendMalformed(base: string, forms: readonly Form[], cookies: readonly string[]): Promise<void> {
  const chance = chanceFrom(20_261_130);
  await together(hostile.requests, (agent, n) => {
    const { method, target, headers, body } = malformed(chance, forms);
    const own = { Origin: base, Cookie: cookies[n % cookies.length] ?? "", ...headers };
    return attack(agent, base, { method, path: target, headers: own, body });
  });
}

/** Posts that are too large for their forms. */
export async function sendTooLarge(base: string, forms: readonly Form[], cookies: readonly string[]): Promise<void> {
  const body = Buffer.alloc(tooLarge, "a=1&");
  await together((hostile.megabytes * mega) / tooLarge, (agent, n) => {
    const { target: path = "/" } = forms[n % forms.length] ?? {};
    const headers = {
      Origin: base,
      Cookie: cookies[n % cookies.length] ?? "",
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": body.length,
    };
    return attack(agent, base, { method: "POST", path, headers, body });
  });
}
