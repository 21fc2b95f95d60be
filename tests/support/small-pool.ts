import { pool } from "~/data/kernel/db.server";

/** Does all of this at once while only two connections of the pool are free: what waits for a second one in a transaction never ends. */
export async function withTwoConnections(calls: readonly (() => Promise<unknown>)[]): Promise<void> {
  const { max } = pool().options;
  const held = await Promise.all(Array.from({ length: max - 2 }, () => pool().connect()));
  try {
    await Promise.all(calls.map((call) => call()));
  } finally {
    for (const connection of held) connection.release();
  }
}
