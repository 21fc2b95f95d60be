import { unstable_parseMultipartFormData as parseMultipart } from "@remix-run/node";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { uploadDocument } from "~/use-cases/application/upload-document.server";

/** Reads on without ever closing the source, so that the rest can still be read after a refusal. */
async function* withoutClosing(source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}

async function drain(source: AsyncIterator<Uint8Array>): Promise<void> {
  while (!(await source.next()).done);
}

/**
 * Streams the posted file into the storage. What a refusal left unread is read away first: a browser that is answered
 * while it still sends shows a broken connection instead of the reason.
 */
export async function receiveFile(
  ctx: UseCaseContext,
  request: Request,
  { applicationId, requirement }: { applicationId: string; requirement: string },
): Promise<void> {
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) throw new Refusal("requiredFile");
  let received = false;
  let problem: Error | null = new Refusal("requiredFile");
  await parseMultipart(request, async ({ name, filename, data }) => {
    const source = data[Symbol.asyncIterator]();
    if (name === "file" && filename && !received) {
      received = true;
      const content = withoutClosing(source);
      problem = await uploadDocument(ctx, { applicationId, requirement, fileName: filename, content }).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
      );
    }
    await drain(source);
    return undefined;
  });
  if (problem !== null) throw problem;
}
