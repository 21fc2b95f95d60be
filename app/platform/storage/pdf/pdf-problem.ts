import { opensWithoutPassword } from "./pdf-password";
import { bytesIn } from "./pdf-value";

/** Readers look for the head and the end of a document within so many bytes of the file's. */
const margin = 1024;

/** Whether this is the beginning of a PDF: some printers and mail programs write lines before it. */
export const beginsAsPdf = (beginning: Buffer): boolean => beginning.subarray(0, margin).includes("%PDF-");

const isCutOff = (file: Buffer): boolean => !file.subarray(-2 * margin).includes("%%EOF");

/** A document without one object shows nothing; the word stands after a number and a blank. */
const hasObject = (file: Buffer): boolean => [" obj", "\nobj", "\robj"].some((word) => file.includes(word));

const dictionaryAt = (file: Buffer, at: number): string => file.subarray(at, at + 4096).toString("latin1");

/** The dictionary that stands as the object of this number; null where there is none. */
const objectOf = (file: Buffer, number: string): string | null => {
  const head = `${number.replace(/\s+/, " ")} obj`;
  for (let at = file.lastIndexOf(head); at >= 0; at = at === 0 ? -1 : file.lastIndexOf(head, at - 1)) {
    const before = at === 0 ? 0 : (file[at - 1] ?? 0);
    // Not the end of a longer number.
    if (before < 0x30 || before > 0x39) return dictionaryAt(file, at + head.length);
  }
  return null;
};

/** Places looked at before nothing is said: a document that names its encryption so often was made to keep us busy. */
const most = 20;

/** The last dictionary of an encryption that the document names, in the document's own words; null for none. */
const encryptOf = (file: Buffer): string | null => {
  let at = file.length;
  for (let left = most; left > 0 && at > 0; left -= 1) {
    at = file.lastIndexOf("/Encrypt", at - 1);
    const [, number, inline] =
      at < 0 ? [] : (/^\/Encrypt\s*(?:(\d+\s+\d+)\s+R|(<<))/.exec(dictionaryAt(file, at)) ?? []);
    if (inline) return dictionaryAt(file, at);
    const found = number === undefined ? null : objectOf(file, number);
    if (found !== null) return found;
  }
  return null;
};

const idOf = (file: Buffer): Buffer => {
  const at = file.lastIndexOf("/ID");
  return (at < 0 ? null : bytesIn(dictionaryAt(file, at), "ID")) ?? Buffer.alloc(0);
};

/** Why nobody could open a PDF: it ends before its end or has nothing in it, or asks for a password. Null where nothing speaks against it. */
export const pdfProblem = (file: Buffer): "fileCutOff" | "filePassword" | null => {
  if (isCutOff(file) || !hasObject(file)) return "fileCutOff";
  const encrypt = encryptOf(file);
  return encrypt !== null && opensWithoutPassword(encrypt, idOf(file)) === false ? "filePassword" : null;
};
