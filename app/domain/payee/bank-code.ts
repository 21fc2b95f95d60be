import { checkDigit } from "~/domain/kernel/check-digit";
import { cleanCode } from "~/domain/kernel/text/clean";

export type ReadBankCode =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly reason: "length" | "check" };

/**
 * The number of a bank's branch in the national payment system (CNAPS), as it was typed: 3 digits for the bank, 4 for the place, 4 for the
 * branch, the last checks the others by GB/T 17710-1999 (ISO 7064 MOD 11,10).
 */
export const readBankCode = (typed: string): ReadBankCode => {
  const code = cleanCode(typed).replace(/[\s\p{Dash}]/gu, "");
  if (!/^\d{12}$/.test(code)) return { ok: false, reason: "length" };
  return checkDigit(code.slice(0, -1)) === Number(code.at(-1)) ? { ok: true, code } : { ok: false, reason: "check" };
};
