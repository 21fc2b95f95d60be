import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Ends a server: idle connections at once, requests under way when they are answered, and after `graceMs` whatever is left, such
 * as half a header or an upload that stands still.
 */
export async function closeServer(server: Server, graceMs: number): Promise<void> {
  const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
  // A connection that becomes idle only now is not closed by itself.
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(idle);
  clearTimeout(deadline);
}

/** Waits for work that ends a process, but not longer than `ms`: what hangs must not keep the database from being stopped. */
export const within = async (ms: number, work: Promise<void>): Promise<void> => {
  await Promise.race([work, sleep(ms, undefined, { ref: false })]);
};
