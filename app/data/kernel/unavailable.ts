/** SQLSTATEs of a server that is away, starting, stopping or out of space: classes 08, 53 and 57P0, and I/O errors. */
const sqlState = /^(08|53|57P0)|^58030$/;
const systemCodes = new Set(
  ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"].concat(
    // Of the folder of files as well.
    ["ENOSPC", "EDQUOT"],
  ),
);
/** Prisma's: not reached, took too long, closed, no connection in time, a transaction that could not begin or go on. */
const prismaCodes = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);
/** Of its driver adapter, which gives no code then. */
const kinds = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);
/** What node-postgres says without a code. */
const words =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|connection error and is not queryable/;

interface Parts {
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly kind?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly meta?: { readonly code?: unknown; readonly driverAdapterError?: unknown };
}

const tells = (code: unknown): boolean =>
  typeof code === "string" && (sqlState.test(code) || systemCodes.has(code) || prismaCodes.has(code));

/** Whether an error says that database or disk cannot be used now. Trying later may help; the person can mend nothing. */
export function isUnavailable(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code, originalCode, kind, message, cause, meta } = error as Parts;
  return (
    [code, originalCode, meta?.code].some(tells) ||
    (typeof kind === "string" && kinds.has(kind)) ||
    (typeof message === "string" && words.test(message)) ||
    [cause, meta?.driverAdapterError].some(isUnavailable)
  );
}
