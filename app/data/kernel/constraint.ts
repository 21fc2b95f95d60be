/** The name of the constraint that refused a write, or null when the error is another one. Works for Prisma and pg errors. */
export function violatedConstraint(error: unknown): string | null {
  for (let current = error, depth = 0; isRecord(current) && depth < 6; current = next(current), depth += 1) {
    const name = current["constraint"];
    if (typeof name === "string") return name;
    if (isRecord(name) && typeof name["index"] === "string") return name["index"];
    const match = /constraint "([^"]+)"/.exec(String(current["originalMessage"] ?? current["message"] ?? ""));
    if (match?.[1]) return match[1];
  }
  return null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const next = (error: Record<string, unknown>): unknown => {
  const meta = error["meta"];
  return error["cause"] ?? (isRecord(meta) ? meta["driverAdapterError"] : undefined);
};
