import { readAtMost } from "./read-at-most";

/** The body of a request as JSON, or the status that says what is wrong with it. */
export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 | 415 };

const isJson = (request: Request): boolean =>
  request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() === "application/json";

/** Throws at what is no UTF-8, and passes over a byte order mark. */
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Reads JSON of at most so many bytes, and no more than that. */
export async function readJson(request: Request, most: number): Promise<JsonBody> {
  if (!isJson(request)) return { ok: false, status: 415 };
  const bytes = await readAtMost(request, most);
  if (bytes === null) return { ok: false, status: 413 };
  try {
    return { ok: true, value: JSON.parse(utf8.decode(bytes)) };
  } catch {
    return { ok: false, status: 400 };
  }
}
