import { setImmediate as nextTurn } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { ClientBase } from "pg";
import { closeDatabase, openDatabase } from "~/data/kernel/db.server";
import { inSnapshot } from "~/data/kernel/snapshot.server";
import type { ProgramContent } from "~/domain/program/draft/content";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { newId } from "~/platform/ids";
import { replayVersion } from "~/jobs/kinds/replay-version.server";
import { addAwards } from "./support/awards";
import { benchDatabase } from "./support/database";

const AWARDS = 100_000;
const rounds = 3;
const slug = "free-start";

/** The program's version with a lower cap in all, so that every award is planned twice. */
async function lowered(client: ClientBase) {
  const { rows } = await client.query<{ id: string; program_id: string; zone_id: string; content: ProgramContent }>(
    `SELECT v.id, v.program_id, p.zone_id, v.content FROM program_version v JOIN program p ON p.id = v.program_id
      WHERE p.slug = $1 AND v.published_at IS NOT NULL`,
    [slug],
  );
  const [version] = rows;
  if (version?.content.benefit?.kind !== "same") throw new Error("The program has no terms to lower.");
  const terms = { ...version.content.benefit.terms, totalCapFen: 9_000_000 };
  const content: ProgramContent = { ...version.content, benefit: { kind: "same", terms } };
  const { id: versionId, program_id: programId, zone_id: zoneId } = version;
  const names = { slug, program: { en: slug, "zh-CN": slug }, adjusted: [], language: "en" };
  return { versionId, programId, zoneId, number: 2, readAt: 1, mark: "", content, ...names };
}

/** Replays 100,000 running awards of 36 months as the task does, reading and file included, in one process; the best of three rounds. */
export async function benchReplay() {
  const database = await benchDatabase();
  try {
    await addAwards(database.client, slug, AWARDS);
    openDatabase(database.url, 3);
    const params = await lowered(database.client);
    const now = new Date();
    const today = todayIn(cityTimeZone, now);
    const everywhere = { role: "manager", zoneIds: "all" } as const;
    const actor = { userId: "bench", today, grants: [everywhere], memberships: [], mandates: [], siteIds: [] };
    const ctx = { actor, now, today, requestId: "bench" };
    const progress = { expect: () => undefined, advance: () => nextTurn(), count: () => undefined };
    let [seconds, cpuSeconds] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let round = 0; round < rounds; round += 1) {
      const [begun, cpu] = [performance.now(), process.cpuUsage()];
      const { file } = await inSnapshot((reading) =>
        replayVersion(ctx, params, { reading, progress, fileKey: newId() }),
      );
      if (!file?.name.includes(`-${AWARDS.toString().slice(0, 3)}`))
        throw new Error(`Not all were replayed: ${file?.name}`);
      const { user, system } = process.cpuUsage(cpu);
      seconds = Math.min(seconds, (performance.now() - begun) / 1_000);
      cpuSeconds = Math.min(cpuSeconds, (user + system) / 1_000_000);
    }
    return { awards: AWARDS, seconds, cpuSeconds };
  } finally {
    await closeDatabase();
    await database.remove();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { awards, seconds, cpuSeconds } = await benchReplay();
  console.log(
    `${awards} awards replayed: ${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s of them on the processor`,
  );
}
