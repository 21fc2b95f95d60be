import { pino } from "pino";

/** Structured log. Log ids and actions; never a password, token, mail address, answer or document. */
export const log = pino({
  level: process.env["LOG_LEVEL"] ?? "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ["password", "token", "cookie", "authorization", "*.password", "*.token"], censor: "[removed]" },
});
