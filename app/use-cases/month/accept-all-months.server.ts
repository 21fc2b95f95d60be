import type { UseCaseContext } from "~/data/access/context";
import { reportsWithoutException } from "~/data/month/to-accept.reader.server";
import { placeOfReport } from "~/data/month/due-months.server";
import { StaleVersion, NotFound, Refusal } from "~/platform/errors";
import { acceptMonths } from "./judge-months.server";

/** How many reports one press takes; more wait for the next. */
const MOST = 500;

/**
 * Accepts every report of the actor's zones without an exception that was there at a moment, each in a transaction of its own; what somebody
 * else judged meanwhile is left. Returns how many were accepted.
 */
export async function acceptAllMonths(ctx: UseCaseContext, shownAt: Date): Promise<number> {
  let accepted = 0;
  for (const { id, version } of await reportsWithoutException(ctx.actor, shownAt, MOST)) {
    const place = await placeOfReport(id);
    if (place && (await quietly(() => acceptMonths(ctx, { ...place, version })))) accepted += 1;
  }
  return accepted;
}

async function quietly(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof StaleVersion || error instanceof NotFound || error instanceof Refusal) return false;
    throw error;
  }
}
