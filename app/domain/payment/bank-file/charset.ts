import type { FileCharset } from "../paying-account";

/** A text as a bank takes it. */
export interface BankText {
  readonly text: string;
  /** As it was, where that differs. */
  readonly original: string | null;
  /** The characters that stand as `?`, each once: nothing like them is taken. */
  readonly lost: readonly string[];
}

const decoder = new TextDecoder("gb18030", { fatal: true });

function* pairs(): Generator<readonly [number, number]> {
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) yield [lead, trail];
}

const isPrivate = /\p{Co}/u;

/** The characters that GB 18030 writes in two bytes, with these; those of its private areas are left out. */
const twoBytes = (): ReadonlyMap<string, readonly [number, number]> => {
  const known = new Map<string, readonly [number, number]>();
  for (const pair of pairs()) {
    const char = decoder.decode(Uint8Array.from(pair));
    if (char.length === 1 && !isPrivate.test(char) && !known.has(char)) known.set(char, pair);
  }
  return known;
};

let made: ReturnType<typeof twoBytes> | null = null;
const inTwoBytes = (): ReturnType<typeof twoBytes> => (made ??= twoBytes());

const isPrintableAscii = (char: string): boolean => char >= " " && char <= "~";
const unwritable = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Whether a bank takes a character: any that prints, or, of GB 18030, those of one and two bytes alone (decision 0062). */
const takes: Readonly<Record<FileCharset, (char: string) => boolean>> = {
  "UTF-8": (char) => isPrintableAscii(char) || !unwritable.test(char),
  GB18030: (char) => isPrintableAscii(char) || inTwoBytes().has(char),
};

/** What is written for signs that look alike. */
const alike: Readonly<Record<string, string>> = {
  "\u00A0": " ",
  "\t": " ",
  "\n": " ",
  "\r": " ",
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2212": "-",
  "\u2022": "·",
  "\u2027": "·",
  "\u30FB": "·",
  "\uFF65": "·",
};

/** What stands for a character that is not taken as it is: nothing for what does not print, null where there is nothing like it. */
const instead = (char: string, takesIt: (char: string) => boolean): string | null => {
  const other = alike[char];
  if (other !== undefined && [...other].every(takesIt)) return other;
  const plain = [char.normalize("NFKC"), char.normalize("NFKD").replace(/\p{M}/gu, "")];
  const found = plain.find((each) => each !== "" && [...each].every(takesIt));
  return found ?? (/[\p{Cc}\p{Cf}\p{M}]/u.test(char) ? "" : null);
};

/** A text in characters that the bank takes and no more of them than `most`; blanks at its ends and several in a row are left out. */
export const bankText = (typed: string, charset: FileCharset, most = 140): BankText => {
  const takesIt = takes[charset];
  const lost = new Set<string>();
  const written = [...typed.normalize("NFC")].map((char) => {
    if (takesIt(char)) return char;
    const other = instead(char, takesIt);
    if (other === null) lost.add(char);
    return other ?? "?";
  });
  const clean = written.join("").replace(/ {2,}/g, " ").trim();
  const text = [...clean].slice(0, most).join("");
  return { text, original: text === typed ? null : typed, lost: [...lost] };
};

/** The bytes of a text in a charset, all of whose characters it takes; ends of lines and tabs are one byte. Throws a RangeError for any other. */
export const bankBytes = (text: string, charset: FileCharset): Uint8Array => {
  if (charset === "UTF-8") return new TextEncoder().encode(text);
  const known = inTwoBytes();
  const bytes = new Uint8Array(text.length * 2);
  let at = 0;
  for (const char of text) {
    const code = char.charCodeAt(0);
    const pair = known.get(char);
    if (code < 0x80) bytes[at++] = code;
    else if (pair) [bytes[at++], bytes[at++]] = pair;
    else throw new RangeError(`Not a character of two bytes: ${char}`);
  }
  return bytes.subarray(0, at);
};
