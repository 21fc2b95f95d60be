/** What stands behind a name of a dictionary in a PDF, as far as the check of a password needs it. The text is read as latin1. */

/** The text from the name on, where the name is not part of a longer one; null where it is not there. */
const after = (dictionary: string, name: string): string | null => {
  const at = dictionary.search(new RegExp(`/${name}(?![A-Za-z0-9])`));
  return at < 0 ? null : dictionary.slice(at + name.length + 1).trimStart();
};

export const numberIn = (dictionary: string, name: string): number | null => {
  const [found] = /^-?\d+/.exec(after(dictionary, name) ?? "") ?? [];
  return found === undefined ? null : Number(found);
};

export const nameIn = (dictionary: string, name: string): string | null =>
  /^\/([A-Za-z0-9.]+)/.exec(after(dictionary, name) ?? "")?.[1] ?? null;

export const isFalse = (dictionary: string, name: string): boolean =>
  after(dictionary, name)?.startsWith("false") ?? false;

/** The bytes of a string, or of the first of a list of strings. */
export const bytesIn = (dictionary: string, name: string): Buffer | null => {
  const text = after(dictionary, name)?.replace(/^\[\s*/, "") ?? "";
  const [, hex] = /^<([0-9A-Fa-f\s]*)>/.exec(text) ?? [];
  if (hex !== undefined) return Buffer.from(hex.replace(/\s/g, "").padEnd(2, "0"), "hex");
  return text.startsWith("(") ? literal(text) : null;
};

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", "\n": "", "\r": "" };

const escape = /^\\(?:([0-7]{1,3})|(\r\n)|([\s\S]))/;

/** The bytes of `(…)`: brackets within come in pairs or with a backslash before them. */
const literal = (text: string): Buffer | null => {
  let read = "";
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const [whole = "", octal, lineEnd, other = ""] =
      character === "\\" ? (escape.exec(text.slice(at, at + 4)) ?? []) : [];
    if (whole !== "") {
      read +=
        octal !== undefined ? String.fromCharCode(parseInt(octal, 8) & 0xff) : lineEnd ? "" : (escapes[other] ?? other);
      at += whole.length - 1;
      continue;
    }
    if (character === ")") depth -= 1;
    if (depth === 0 && at > 0) return Buffer.from(read, "latin1");
    if (depth > 0) read += character;
    if (character === "(") depth += 1;
  }
  return null;
};
