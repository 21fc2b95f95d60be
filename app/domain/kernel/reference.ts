import { cleanCode } from "./text/clean";
import { checkDigit } from "./check-digit";

/** Prefixes of references that are not an application's; an application's is its city's, such as `DL`. */
export const AWARD_PREFIX = "A";
export const LETTER_PREFIX = "L";
export const CHANGE_PREFIX = "C";
/** Of claims of hires and cost items: for people to name them by; nothing is looked up by it. */
export const CLAIM_PREFIX = "K";
export const RECOVERY_PREFIX = "R";

type CaseReference = "application" | "award" | "letter" | "change" | "recovery";

export type ParsedReference =
  | {
      readonly ok: true;
      /** In the form in which it was given out. */
      readonly reference: string;
      readonly kind: CaseReference;
      readonly prefix: string;
      readonly year: number;
      readonly number: number;
    }
  /** `form`: no reference at all; `check`: mistyped somewhere. */
  | { readonly ok: false; readonly reason: "form" | "check" };

/**
 * The reference of the running number `number` of a year, such as `DL-2026-000123-7`; the last digit checks year and
 * number. `prefix` is two or three letters for a city, or one of the prefixes above. Throws a RangeError for
 * numbers below 1 and years without four digits.
 */
export const formatReference = (prefix: string, year: number, number: number): string => {
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`Not a running number: ${number}`);
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`Not a year: ${year}`);
  const digits = String(number).padStart(6, "0");
  return `${prefix}-${year}-${digits}-${checkDigit(`${year}${digits}`)}`;
};

// Hyphens, dashes, the minus sign, and the long-vowel mark and numeral one that input methods put in their place.
const dashes = /[\u2010-\u2015\u2212\u30fc\u4e00]/g;
const kinds: Readonly<Record<string, "award" | "letter" | "change" | "recovery">> = {
  [AWARD_PREFIX]: "award",
  [LETTER_PREFIX]: "letter",
  [CHANGE_PREFIX]: "change",
  [RECOVERY_PREFIX]: "recovery",
};

const shape = /^(A|L|C|R|[A-Z]{2,3})-?(\d{4})-?(\d{6,15})-?(\d)$/;

const plain = (input: string): string => cleanCode(input).toUpperCase().replace(/\s/g, "").replace(dashes, "-");
const kindOf = (prefix: string) => kinds[prefix] ?? "application";

/** Reads what someone typed: case, spaces, full-width characters, other dashes or none are forgiven, digits are not. */
export const parseReference = (input: string): ParsedReference => {
  const [, prefix, year, digits, check] = shape.exec(plain(input)) ?? [];
  if (!prefix || !year || !digits || !check) return { ok: false, reason: "form" };
  const number = Number(digits);
  if (number < 1 || String(number).padStart(6, "0") !== digits) return { ok: false, reason: "form" };
  if (checkDigit(`${year}${digits}`) !== Number(check)) return { ok: false, reason: "check" };
  const reference = `${prefix}-${year}-${digits}-${check}`;
  return { ok: true, reference, kind: kindOf(prefix), prefix, year: Number(year), number };
};

const beginning = /^(A|L|C|R|[A-Z]{2,3})-?(\d{4})-?(\d*)(?:-\d?)?$/;

/**
 * How a reference begins that was typed from its prefix at least to its year, in the form in which references are given out; null
 * for anything else. A check digit that is not the right one is left out.
 */
export const referenceBeginning = (
  input: string,
): { readonly kind: CaseReference; readonly beginning: string } | null => {
  const parsed = parseReference(input);
  if (parsed.ok) return { kind: parsed.kind, beginning: parsed.reference };
  const [, prefix, year, digits = ""] = beginning.exec(plain(input)) ?? [];
  return prefix && year ? { kind: kindOf(prefix), beginning: `${prefix}-${year}-${digits}` } : null;
};
