import { setImmediate } from "node:timers/promises";
import { receiveFile } from "~/auth/receive-file.server";
import { lengthOf } from "~/domain/kernel/text/clean";
import { errorValue } from "~/i18n/error-text";
import { Refusal } from "~/platform/errors";
import { FileUnreadable } from "~/use-cases/import/file/file-unreadable";
import { readFileText } from "~/use-cases/import/file/read-text.server";

/** A year, and all figures of a comparison, have a hundredth of it. */
const mostMegabytes = 1;

export type ReceivedText =
  | { readonly ok: true; readonly fileName: string; readonly text: string }
  | { readonly ok: false; readonly error: string };

/**
 * The text of a posted file, at most as many characters as the page takes, and kept nowhere: a person looks it over and then sends it as if
 * they had pasted it.
 */
export async function receivedText(request: Request, mostCharacters: number): Promise<ReceivedText> {
  let received: ReceivedText = { ok: false, error: "requiredFile" };
  try {
    await receiveFile(request, async ({ fileName, content }) => {
      const file = await wholeOf(content);
      const text = await readFileText(file, () => setImmediate());
      received =
        lengthOf(text) > mostCharacters
          ? { ok: false, error: errorValue("tooLong", { max: mostCharacters }) }
          : { ok: true, fileName, text };
    });
    return received;
  } catch (error) {
    if (error instanceof FileUnreadable) return { ok: false, error: error.reason };
    if (error instanceof Refusal) return { ok: false, error: errorValue(error.reason, error.params) };
    throw error;
  }
}

/** What a file is called, without the ending of its name. */
export const nameWithoutEnding = (fileName: string): string => fileName.replace(/\.[^.]{1,5}$/u, "");

async function wholeOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of content) {
    size += part.byteLength;
    if (size > mostMegabytes * 1024 * 1024) throw new Refusal("import.fileTooLarge", { max: mostMegabytes });
    parts.push(part);
  }
  if (size === 0) throw new Refusal("import.fileEmpty");
  return Buffer.concat(parts);
}
