import { areOfOneShape, mayBeNamed } from "./field-names";
import { formBounds, type FormKind, mostUploaded } from "./form-bounds";
import { readAtMost } from "./read-at-most";

/** A body that no form of ours sends: too large or of too many fields (413), of another type (415), or malformed (400). */
export class BodyRefused extends Error {
  override readonly name = "BodyRefused";
  constructor(readonly status: 400 | 413 | 415) {
    super(`body refused: ${status}`);
  }
}

/**
 * The request with a body that keeps the bounds of its kind, and no U+0000 in its text. No more is read than may come, and
 * nothing is built from the names of fields before they are known to be small. Throws BodyRefused.
 */
export async function boundedForm(request: Request, kind: FormKind): Promise<Request> {
  if (kind === "json") return request;
  if (kind === "upload")
    return request.body ? withBody(request, request.body.pipeThrough(upTo(mostUploaded))) : request;
  const bounds = formBounds[kind];
  const separator = separatorOf(request);
  const bytes = await readAtMost(request, bounds.bytes);
  if (bytes === null || countOf(bytes, separator) > bounds.fields) throw new BodyRefused(413);
  const form = separator === "&" ? typedForm(bytes) : await formInParts(request, bytes);
  const names = [...form.keys()];
  if (!names.every((name) => mayBeNamed(name, bounds)) || !areOfOneShape(names)) throw new BodyRefused(400);
  return hasNul(form) ? withBody(request, withoutNul(form, separator)) : asRead(request, bytes, form);
}

const urlencoded = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data";

/** What stands once for each field of the body. */
function separatorOf({ headers }: Request): string {
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if ((headers.get("content-encoding") ?? "identity") !== "identity") throw new BodyRefused(415);
  if (type === urlencoded) return "&";
  if (type === multipart) return "\r\n\r\n";
  throw new BodyRefused(415);
}

/** Passes on what comes, and ends with BodyRefused as soon as it is more than so many bytes. */
function upTo(most: number): TransformStream<Uint8Array, Uint8Array> {
  let read = 0;
  return new TransformStream({
    transform(chunk, controller) {
      read += chunk.byteLength;
      if (read > most) controller.error(new BodyRefused(413));
      else controller.enqueue(chunk);
    },
  });
}

function countOf(bytes: Buffer, separator: string): number {
  let count = 1;
  for (let at = bytes.indexOf(separator); at >= 0; at = bytes.indexOf(separator, at + separator.length)) count += 1;
  return count;
}

/** As a Request reads it, which takes a stream and several turns for the same. */
function typedForm(bytes: Buffer): FormData {
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(bytes.toString())) form.append(name, value);
  return form;
}

async function formInParts(request: Request, bytes: Buffer<ArrayBuffer>): Promise<FormData> {
  try {
    return await withBody(request, bytes).formData();
  } catch {
    throw new BodyRefused(400);
  }
}

/** The request, which gives the form that was read of it, or its text or body as they came, instead of reading it once more. */
const asRead = (request: Request, bytes: Buffer<ArrayBuffer>, form: FormData): Request =>
  Object.defineProperties(request, {
    formData: { value: () => Promise.resolve(form) },
    text: { value: () => Promise.resolve(bytes.toString()) },
    body: { get: () => new Response(bytes).body },
  });

const nul = "\u0000";
const hasNul = (form: FormData): boolean =>
  [...form.values()].some((value) => typeof value === "string" && value.includes(nul));

function withoutNul(form: FormData, separator: string): FormData | URLSearchParams {
  const clean = separator === "&" ? new URLSearchParams() : new FormData();
  for (const [name, value] of form) {
    if (typeof value === "string") clean.append(name, value.replaceAll(nul, ""));
    else if (clean instanceof FormData) clean.append(name, value);
  }
  return clean;
}

/** The same request with this body; one that says its type itself brings the type along. */
function withBody(request: Request, body: ReadableStream | Buffer<ArrayBuffer> | FormData | URLSearchParams): Request {
  const headers = new Headers(request.headers);
  headers.delete("content-length");
  if (body instanceof FormData || body instanceof URLSearchParams) headers.delete("content-type");
  const { url, method, signal } = request;
  return new Request(url, { method, headers, signal, body, duplex: "half" });
}
