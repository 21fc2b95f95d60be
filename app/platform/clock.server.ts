import { readFileSync } from "node:fs";
import { env } from "./env.server";

const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What time it is. Where CITY_CLOCK_FILE names a file, which production refuses, it is the present time of the day that stands there, so
 * that tests let months pass; an empty file or none is today.
 */
export function clock(): Date {
  const now = new Date();
  const { CITY_CLOCK_FILE } = env();
  return CITY_CLOCK_FILE ? onDay(now, writtenIn(CITY_CLOCK_FILE)) : now;
}

function onDay(now: Date, on: string | null): Date {
  return on === null ? now : new Date(`${on}${now.toISOString().slice(10)}`);
}

function writtenIn(file: string): string | null {
  const written = readFileSync(file, { encoding: "utf8", flag: "a+" }).trim();
  if (written === "") return null;
  if (!day.test(written)) throw new Error("CITY_CLOCK_FILE holds no date.");
  return written;
}
