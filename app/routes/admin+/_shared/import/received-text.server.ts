import { setImmediate } from "node:timers/promises";
import { receiveFile } from "~/auth/receive-file.server";
import { lengthOf } from "~/domain/kernel/text/clean";
import { errorValue } from "~/i18n/error-text";
import { Refusal } from "~/platform/errors";
import { FileUnreadable } from "~/use-cases/import/file/file-unreadable";
import { readFileText } from "~/use-cases/import/file/read-text.server";

/** A year, and all figures of a comparison, have a hundredth of it. */
const mostMegabytes = 1;

type FileText =
  | { readonly ok: true; readonly fileName: string; readonly text: string }
  | { readonly ok: false; readonly error: string };

/** The text of a file, and what stood in the fields of its page; null where these did not come along. */
export type ReceivedText<Field extends string> = FileText & { readonly typed: Readonly<Record<Field, string>> | null };

/**
 * The text of a posted file, at most as many characters as the page takes, and kept nowhere: a person looks it over and then sends it as if
 * they had pasted it. A file that is not taken leaves what was typed in the fields of these names.
 */
export async function receivedText<Field extends string>(
  request: Request,
  mostCharacters: number,
  fields: readonly Field[],
): Promise<ReceivedText<Field>> {
  const typed = new Map<string, string>();
  const received = await fileText(request, mostCharacters, (name, text) => typed.set(name, text));
  const came = fields.every((field) => typed.has(field));
  const values = Object.fromEntries(fields.map((field) => [field, typed.get(field) ?? ""]));
  return { ...received, typed: came ? (values as Record<Field, string>) : null };
}

async function fileText(
  request: Request,
  mostCharacters: number,
  beside: (name: string, typed: string) => void,
): Promise<FileText> {
  let received: FileText = { ok: false, error: "requiredFile" };
  const keep = async ({ fileName, content }: Parameters<Parameters<typeof receiveFile>[1]>[0]) => {
    const file = await wholeOf(content);
    const text = await readFileText(file, () => setImmediate());
    received =
      lengthOf(text) > mostCharacters
        ? { ok: false, error: errorValue("tooLong", { max: mostCharacters }) }
        : { ok: true, fileName, text };
  };
  try {
    await receiveFile(request, keep, beside);
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
