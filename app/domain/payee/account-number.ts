import { cleanCode } from "~/domain/kernel/text/clean";

const digits = /^\d{8,32}$/;

/** The number of a domestic account as it was typed, blanks and dashes left out; null for what is not 8 to 32 digits. Accounts of companies carry no check digit. */
export const readAccountNumber = (typed: string): string | null => {
  const number = cleanCode(typed).replace(/[\s\p{Dash}]/gu, "");
  return digits.test(number) ? number : null;
};

/** All that pages show of a number. */
export const lastFour = (number: string): string => number.slice(-4);
