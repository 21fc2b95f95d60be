import path from "node:path";
import { build } from "vite";
import { heap } from "../../../app/commands/prepare/heap.mjs";
import { startChild } from "./child";
import { sendOnce } from "./load";
import type { Ask, Draft, Recording, Statement } from "./messages";

export interface Servers {
  readonly real: string;
  readonly bare: string;
  /** Has the product answer once, and notes what it did. Throws where it does not answer with `status`. */
  record(ask: Ask, status: number, draft?: Draft): Promise<Recording>;
  replay(recordings: readonly Recording[]): Promise<void>;
  /** What a server has taken of the processor so far, in milliseconds. */
  processor(of: "real" | "bare"): Promise<number>;
  /** Memory of the product's process now, and the most that it ever had, in MB. */
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

export interface Memory {
  readonly now: number;
  readonly most: number;
}

interface At {
  readonly url: string;
}

/** Headers that Node writes itself, for either server. */
const own = /^(connection|keep-alive|date|transfer-encoding|content-length)$/i;

/** The product, compiled unless it is, and the bare server on one database, each in a process of its own. Jobs run in neither. */
export async function startServers(databaseUrl: string, program?: string): Promise<Servers> {
  const settings = { NODE_ENV: "production", DATABASE_URL: databaseUrl, JOBS_IN_PROCESS: "false" };
  const real = startChild(program ?? (await compiled()), settings, heap);
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
    async processor(of) {
      const server = of === "real" ? real : bare;
      const { user, system } = await server.ask<NodeJS.CpuUsage>({ processor: true });
      return (user + system) / 1000;
    },
    memory: () => real.ask({ memory: true }),
    replay: (recordings) => bare.ask({ recordings }),
    async stop() {
      await Promise.all([real.stop(), bare.stop()]);
    },
  };
}

/** The product's process has no compiler in it, as under `npm start`. */
export async function compiled(): Promise<string> {
  const outDir = path.resolve("build/bench");
  await build({
    configFile: false,
    logLevel: "warn",
    resolve: { alias: { "~": path.resolve("app") } },
    build: { ssr: "tests/bench/real-server.ts", outDir, target: "node20", copyPublicDir: false },
  });
  return path.join(outDir, "real-server.js");
}
