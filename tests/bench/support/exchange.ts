import { createHash, randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Draft, Statement } from "./messages";

const hashOf = (cookie: string): string =>
  createHash("sha256")
    .update(cookie.slice(cookie.indexOf("=") + 1))
    .digest("hex");

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
      const mail = JSON.parse(String(values[13])) as Record<string, unknown>[];
      values[2] = `DL-2026-${number}-0`;
      values[10] = randomUUID();
      values[11] = randomUUID();
      values[13] = JSON.stringify(mail.map((each) => ({ ...each, id: randomUUID() })));
    }
    return { ...statement, values };
  };
}
