import { createHash } from "node:crypto";

const sorted = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** A short text that is the same for equal JSON values, whatever the order of their keys. */
export const fingerprint = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(value, sorted) ?? "")
    .digest("base64url")
    .slice(0, 22);
