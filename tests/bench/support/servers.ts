import path from "node:path";
import { startChild } from "./child";
import { sendOnce } from "./load";
import type { Ask, Draft, Recording, Statement } from "./messages";

export interface Servers {
  readonly real: string;
  readonly bare: string;
  /** Has the product answer once, and notes what it did. Throws where it does not answer with `status`. */
  record(ask: Ask, status: number, draft?: Draft): Promise<Recording>;
  replay(recordings: readonly Recording[]): Promise<void>;
  stop(): Promise<void>;
}

interface At {
  readonly url: string;
}

/** Headers that Node writes itself, for either server. */
const own = /^(connection|keep-alive|date|transfer-encoding|content-length)$/i;

/** The product and the bare server on one database, each in a process of its own. Jobs run in neither. */
export async function startServers(databaseUrl: string): Promise<Servers> {
  const settings = { NODE_ENV: "production", DATABASE_URL: databaseUrl, JOBS_IN_PROCESS: "false" };
  const real = startChild(path.resolve("tests/bench/real-server.ts"), settings);
  const bare = startChild(path.resolve("tests/bench/bare-server.ts"), settings);
  const [{ url }, { url: bareUrl }] = await Promise.all([real.ask<At>({}), bare.ask<At>({})]);
  return {
    real: url,
    bare: bareUrl,
    async record(ask, status, draft) {
      await real.ask({ record: true });
      const answer = await sendOnce(url, ask);
      const waves = await real.ask<Statement[][]>({ record: false });
      if (answer.status !== status) throw new Error(`${ask.method} ${ask.path} answers ${answer.status}.`);
      const pairs = answer.headers.flatMap((name, i) => (i % 2 === 0 && !own.test(name) ? [i, i + 1] : []));
      const headers = [...pairs.map((i) => answer.headers[i] ?? ""), "Content-Length", String(answer.body.length)];
      return { key: ask.key, waves, answer: { ...answer, headers }, ...(draft ? { draft } : {}) };
    },
    replay: (recordings) => bare.ask({ recordings }),
    async stop() {
      await Promise.all([real.stop(), bare.stop()]);
    },
  };
}
