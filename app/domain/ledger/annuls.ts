import type { ActReader } from "./act-reader";

/** Takes what the act annuls out of what counts, by numbers from 1. */
export const annul = (act: ActReader, entries: readonly { counts: boolean }[]): void => {
  for (const [i, number] of act.list("annuls").entries()) {
    const entry = typeof number === "number" ? entries[number - 1] : undefined;
    if (!entry?.counts) act.refuse(`annuls[${i}]`, "must be the number of one that still counts");
    else entry.counts = false;
  }
};
