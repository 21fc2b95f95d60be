import { expect, it } from "vitest";
import { rows } from "~/data/kernel/db.server";
import { Forbidden, NotFound, Refusal, StaleVersion } from "~/platform/errors";
import { withTwoConnections } from "../../support/small-pool";

type Act = () => Promise<unknown>;

/** What is done in a world made ready for it, by the use case that it goes through, as it is named below app/use-cases. */
export type Acts<World> = Readonly<Record<string, (world: World) => Act | Promise<Act>>>;

type Make<World> = () => Promise<World>;
type Prepare<World> = Acts<World>[string];

const [worlds, presses] = [4, 12];

const several = <Of>(count: number, make: () => Of): Of[] => Array.from({ length: count }, make);
const ready = <World>(make: Make<World>, prepare: Prepare<World>): Promise<Act> => make().then(prepare);

/** Does each act in four worlds at once, with a pool of two connections. */
export function worksAtOnce<World>(make: Make<World>, acts: Acts<World>): void {
  it.each(Object.entries(acts))("%s works for more at once than the pool has connections", async (_, prepare) => {
    await withTwoConnections(await Promise.all(several(worlds, () => ready(make, prepare))));
  });
}

/** Does each act twelve times at once in one world: that leaves what doing it once leaves, and the others are refused or told the same. */
export function doneOnce<World>(make: Make<World>, acts: Acts<World>): void {
  it.each(Object.entries(acts))("%s twelve times at once is done once", async (_, prepare) => {
    const [once, often] = [await ready(make, prepare), await ready(make, prepare)];
    const [, left] = await leavesOf(once);
    const [results, leftOften] = await leavesOf(() => Promise.allSettled(several(presses, often)));
    const failed = results.flatMap((result) => (result.status === "rejected" ? [result.reason as unknown] : []));
    expect(failed.filter((error) => !isAnswer(error))).toEqual([]);
    const answers = results.flatMap((result) => (result.status === "fulfilled" ? [JSON.stringify(result.value)] : []));
    expect(new Set(answers).size).toBe(1);
    expect(left).not.toEqual({});
    expect(leftOften).toEqual(left);
  });
}

/** Both: for what changes a state. */
export function changesAtOnce<World>(make: Make<World>, acts: Acts<World>): void {
  worksAtOnce(make, acts);
  doneOnce(make, acts);
}

const isAnswer = (error: unknown): boolean =>
  [Refusal, StaleVersion, NotFound, Forbidden].some((kind) => error instanceof kind);

/** By table, how many rows came and how many versions passed meanwhile; tries that were refused are on record, each. */
async function leavesOf<Result>(work: () => Promise<Result>): Promise<[Result, Readonly<Record<string, number[]>>]> {
  const before = await countsByTable();
  const result = await work();
  const left = Object.entries(await countsByTable()).map(
    ([table, counts]) => [table, counts.map((count, i) => count - (before[table]?.[i] ?? 0))] as const,
  );
  return [result, Object.fromEntries(left.filter(([, counts]) => counts.some((count) => count !== 0)))];
}

async function countsByTable(): Promise<Readonly<Record<string, readonly number[]>>> {
  const tables = await rows<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'audit_unsealed'`,
  );
  const counts = tables.map(
    ({
      name,
    }) => `SELECT '${name}' AS name, count(*) AS rows, coalesce(sum((to_jsonb(t) ->> 'version')::int), 0) AS versions
      FROM "${name}" t WHERE coalesce(to_jsonb(t) ->> 'action', '') NOT LIKE '%Refused'`,
  );
  const counted = await rows<{ name: string; rows: number; versions: number }>(counts.join(" UNION ALL "));
  return Object.fromEntries(counted.map(({ name, rows: count, versions }) => [name, [count, versions]]));
}
