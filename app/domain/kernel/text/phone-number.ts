import { cleanCode } from "./clean";

const extended = /^(.*?)[\s,;-]*(?:转|轉|分机|內線|内线|extension|ext|x|#)[\s.:]*(\d{1,6})$/iu;
const number = /^\+?[\d\s()/.-]+$/;

/**
 * A telephone number as people type it, its signs in plain characters and its extension as ` ext. 801`; null for anything
 * else, and for fewer than 5 or more than 20 digits before the extension.
 */
export const readPhone = (typed: string): string | null => {
  const text = cleanCode(typed)
    .replace(/[\p{Dash}\u2212]/gu, "-")
    .replace(/\s+/gu, " ");
  const [, before = text, extension] = extended.exec(text) ?? [];
  const digits = before.replace(/\D/g, "").length;
  if (!number.test(before) || digits < 5 || digits > 20) return null;
  return extension === undefined ? before : `${before} ext. ${extension}`;
};
