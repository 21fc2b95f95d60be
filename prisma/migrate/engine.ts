import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as wasm from "@prisma/schema-engine-wasm/schema_engine_bg";
import { engineAdapter } from "./engine-adapter";
import { schemaFiles } from "./files";

/** No table or enum is left out of what the engine looks at. */
export const everything: wasm.SchemaFilter = { externalTables: [], externalEnums: [] };

/** Prisma's schema engine as WebAssembly, working on the database at `databaseUrl` while `work` runs. */
export async function withEngine<Result>(
  databaseUrl: string,
  work: (engine: wasm.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  await loaded();
  const datamodels = (await schemaFiles()).map(({ path: name, content }): [string, string] => [name, content]);
  const { factory, close } = engineAdapter(databaseUrl);
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(factory);
    return await work(await wasm.SchemaEngine.new({ datamodels }, () => undefined, adapter));
  } finally {
    await close();
  }
}

let loading: Promise<void> | undefined;

const loaded = (): Promise<void> => (loading ??= load());

async function load(): Promise<void> {
  // The engine reports a panic here before it aborts.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => process.stderr.write(message) },
  });
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const bytes = await readFile(path.join(folder, "schema_engine_bg.wasm"));
  const imports: Record<string, WebAssembly.ImportValue> = { ...wasm };
  // The engine never clears the timer of its lock, which would keep the process alive for ten seconds.
  const timer = Object.keys(imports).find((name) => name.startsWith("__wbg_setTimeout_"));
  if (timer)
    imports[timer] = (callback: () => void, milliseconds: number) => setTimeout(callback, milliseconds).unref();
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": imports });
  wasm.__wbg_set_wasm(instance.exports);
  const start = instance.exports["__wbindgen_start"];
  if (typeof start === "function") start();
}
