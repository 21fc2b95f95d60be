import { existsSync, renameSync } from "node:fs";
import path from "node:path";
import type { BrowserContext } from "@playwright/test";

const fileOf = (name: string): string => path.join(process.env["SLIPWAY_SESSIONS"] ?? "", `${name}.json`);

/** The session of a person who has signed in before, in whichever worker. */
export function keptSession(name: string): { storageState: string } | undefined {
  const file = fileOf(name);
  return existsSync(file) ? { storageState: file } : undefined;
}

/** Keeps the session of this browser for the person's next one. */
export async function keepSession(name: string, context: BrowserContext): Promise<void> {
  const whole = `${fileOf(name)}.${process.pid}`;
  await context.storageState({ path: whole });
  // Another worker may look for it at this moment.
  renameSync(whole, fileOf(name));
}
