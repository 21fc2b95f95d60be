/** The body of a request as JSON, or the status that says what is wrong with it. */
export type JsonBody =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: 400 | 413 | 415 };

const isJson = (request: Request): boolean =>
  request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() === "application/json";

/** The body as text; null when it has more bytes than allowed, of which none are waited for once that is known. */
async function textOf(request: Request, most: number): Promise<string | null> {
  if (Number(request.headers.get("content-length")) > most) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > most) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** Reads JSON of at most so many bytes, and no more than that. */
export async function readJson(request: Request, most: number): Promise<JsonBody> {
  if (!isJson(request)) return { ok: false, status: 415 };
  const text = await textOf(request, most);
  if (text === null) return { ok: false, status: 413 };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, status: 400 };
  }
}
