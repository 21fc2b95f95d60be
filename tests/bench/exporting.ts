import { setImmediate as nextTurn } from "node:timers/promises";
import { closeDatabase, openDatabase } from "~/data/kernel/db.server";
import { inSnapshot } from "~/data/kernel/snapshot.server";
import type { FileFormat } from "~/domain/kernel/list/file";
import { todayIn } from "~/domain/kernel/time/zoned";
import { exportRunningSubsidies } from "~/jobs/kinds/export-running-subsidies.server";
import { cityTimeZone } from "~/platform/city";
import { newId } from "~/platform/ids";
import { files } from "~/platform/storage/files.server";

/** What an export took: memory is the most above what the process held before it began. */
export interface Exported {
  readonly name: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly fileBytes: number;
}

const everyMs = 10;

/** Exports the running subsidies as the task does, in this process, which holds nothing else. */
async function exported(format: FileFormat): Promise<Exported> {
  const now = new Date();
  const today = todayIn(cityTimeZone, now);
  const grants = [{ role: "manager", zoneIds: "all" } as const];
  const actor = { userId: "bench", today, grants, memberships: [], mandates: [], siteIds: [] };
  const ctx = { actor, now, today, requestId: "bench" };
  const params = { zoneId: null, programId: null, endsWithin: null, language: "zh-CN", format };
  const progress = { expect: () => undefined, advance: () => nextTurn(), count: () => undefined };
  const fileKey = newId();
  await inSnapshot(({ rows }) => rows("SELECT 1"));
  globalThis.gc?.();
  const idle = process.memoryUsage.rss();
  let most = idle;
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), everyMs);
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const { file } = await inSnapshot((reading) => exportRunningSubsidies(ctx, params, { reading, progress, fileKey }));
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(look);
  const megabytes = (most - idle) / 1e6;
  let size = 0;
  for await (const part of await files().read(file?.key ?? "")) size += (part as Buffer).length;
  return { name: file?.name ?? "", seconds, cpuSeconds: (user + system) / 1e6, megabytes, fileBytes: size };
}

process.on("message", ({ format }: { format: FileFormat }) => {
  openDatabase(process.env["DATABASE_URL"] ?? "", 3);
  void exported(format)
    .then((answer) => process.send?.(answer))
    .finally(() => void closeDatabase());
});
