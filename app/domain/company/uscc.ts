import { cleanCode } from "~/domain/kernel/text/clean";

/**
 * The unified social credit code of a company (GB 32100-2015): 18 characters, the last of which checks the others with
 * weights 3^i mod 31.
 */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const LENGTH = 18;

export type ParsedUscc =
  | { readonly ok: true; readonly code: string }
  | {
      readonly ok: false;
      /** `code` is what was typed, normalised. */
      readonly code: string;
      readonly reason: "length" | "alphabet" | "check";
    };

/** The check character for the first 17 characters of a code. */
export const usccCheckCharacter = (body: string): string => {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
};

/** Reads a code as people type it; lower case, full-width characters, blanks and dashes are forgiven. */
export const parseUscc = (input: string): ParsedUscc => {
  const code = cleanCode(input)
    .replace(/[\s\p{Dash}]/gu, "")
    .toUpperCase();
  if (code.length !== LENGTH) return { ok: false, code, reason: "length" };
  if ([...code].some((character) => !alphabet.includes(character))) return { ok: false, code, reason: "alphabet" };
  if (usccCheckCharacter(code.slice(0, -1)) !== code.at(-1)) return { ok: false, code, reason: "check" };
  return { ok: true, code };
};

/**
 * Whether a code that fails its check looks like one of the lawful early ones of Fujian (`9135…M000…`); an official may
 * accept such a one with a recorded reason.
 */
export const earlyFujianPattern = (code: string): boolean => /^9135\d{4}M000[0-9A-Z]{6}$/.test(code);
