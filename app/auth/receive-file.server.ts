import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { data, redirect } from "@remix-run/node";
import busboy from "busboy";
import { errorValue } from "~/i18n/error-text";
import { postedName, withReadableHead } from "~/platform/http/file-name";
import { BodyRefused } from "~/platform/http/read-form.server";
import { Refusal } from "~/platform/errors";

/** Reads on without ever closing the source, so that the rest can still be read after a refusal. */
async function* withoutClosing(source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}

async function drain(source: AsyncIterator<Uint8Array>): Promise<void> {
  while (!(await source.next()).done);
}

/**
 * Streams the posted file to what keeps it. What a refusal left unread is read away first: a browser that is answered
 * while it still sends shows a broken connection instead of the reason. What was typed beside the file is given to `beside`, before
 * this ends and also where the file is refused.
 */
export async function receiveFile(
  request: Request,
  keep: (file: { readonly fileName: string; readonly content: AsyncIterable<Uint8Array> }) => Promise<void>,
  beside?: (name: string, typed: string) => void,
): Promise<void> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) throw new Refusal("requiredFile");
  const uploads: Promise<Error | null>[] = [];
  let taken: Readable | undefined;
  const parser = parserOf(type).on("file", (field, file, { filename }) => {
    const fileName = postedName(filename ?? "");
    // Whoever reads it hears of it; one that nobody reads may be cut off, too.
    file.on("error", () => undefined);
    if (field !== "file" || fileName === "" || uploads.length > 0) return file.resume();
    taken = file;
    const source = file[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    const upload = keep({ fileName, content: withoutClosing(source) });
    const received = upload
      .then(() => null, asError)
      .then(async (problem) => {
        await drain(source);
        return problem;
      })
      // Of a file that is cut off the rest fails, too.
      .catch(asError);
    uploads.push(received);
    return file;
  });
  if (beside) parser.on("field", (name, typed) => beside(name, typed.replaceAll("\u0000", "")));
  const body = Readable.fromWeb(request.body as ReadableStream);
  const whole = await pipeline(body, withReadableHead, parser).then(() => null, asError);
  // The parser may come to a file behind a fault, of which the file never hears.
  if (whole) taken?.destroy(whole);
  const [problem = new Refusal("requiredFile")] = await Promise.all(uploads);
  if (whole) throw whole instanceof BodyRefused ? whole : new BodyRefused(400);
  if (problem) throw problem;
}

/** Receives a document for what `?for=` names, and leads on to it on the page `here`; a refusal comes back with the name, as 422. */
export async function receiveDocument(
  request: Request,
  here: string,
  keep: (file: Parameters<Parameters<typeof receiveFile>[1]>[0] & { readonly requirement: string }) => Promise<void>,
) {
  const requirement = new URL(request.url).searchParams.get("for") ?? "";
  try {
    await receiveFile(request, (file) => keep({ ...file, requirement }));
    return redirect(`${here}#document-${requirement}`, 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return data({ requirement, error: errorValue(error.reason, error.params) }, 422);
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** Names are taken as the bytes that came, whatever marks or encoding are in them. */
function parserOf(type: string): busboy.Busboy {
  try {
    return busboy({ headers: { "content-type": type }, defParamCharset: "latin1", preservePath: true });
  } catch {
    throw new BodyRefused(400);
  }
}
