import { createHash, randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Draft, Statement } from "./messages";

const hashOf = (cookie: string): string =>
  createHash("sha256")
    .update(cookie.slice(cookie.indexOf("=") + 1))
    .digest("hex");

/** A row as JSON, or several, with ids of their own. */
const anew = (json: string): string => {
  const rows: unknown = JSON.parse(json);
  const row = (each: object) => ({ ...each, id: randomUUID() });
  return JSON.stringify(Array.isArray(rows) ? (rows as object[]).map(row) : row(rows as object));
};

/**
 * Makes the statements that handed one draft in hand in the one that the request names: its id, key and session, a running
 * number of its own, and fresh ids for what is inserted.
 */
export function exchanged(recorded: Draft, request: IncomingMessage, body: string) {
  const id = request.url?.split("/")[3] ?? "";
  const submitKey = new URLSearchParams(body).get("submitKey") ?? "";
  const swaps = new Map<unknown, unknown>([
    [recorded.id, id],
    [recorded.submitKey, submitKey],
    [hashOf(recorded.cookie), hashOf(request.headers.cookie ?? "")],
  ]);
  return (statement: Statement, number: string): Statement => {
    const values = statement.values.map((value) => swaps.get(value) ?? value);
    if (statement.name === "hand in") {
      values[2] = `DL-2026-${number}-0`;
      // The rows of history, audit entry and mail.
      for (const at of [10, 11, 12]) values[at] = anew(String(values[at]).replaceAll(recorded.id, id));
    }
    return { ...statement, values };
  };
}
