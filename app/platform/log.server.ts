import { pino } from "pino";

/** Structured log. Log ids and actions; never a password, token, mail address, answer or document. */
export const log = pino(
  {
    level: process.env["LOG_LEVEL"] ?? "info",
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ["password", "token", "cookie", "authorization", "*.password", "*.token"], censor: "[removed]" },
  },
  // Lines wait for each other, for a tenth of a second at most: a write of each took a twelfth of the time of a page.
  pino.destination({ dest: 1, sync: false, minLength: 4_096, periodicFlush: 100 }),
);
