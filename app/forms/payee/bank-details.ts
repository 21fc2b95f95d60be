import { z } from "zod";
import { readAccountNumber } from "~/domain/payee/account-number";
import { readBankCode } from "~/domain/payee/bank-code";
import { code, line } from "../kernel/fields";

/** The number of an account, 8 to 32 digits. */
export const accountNumber = code(60).transform((typed, context) => {
  const number = readAccountNumber(typed);
  if (number !== null) return number;
  context.addIssue({ code: "custom", message: "payee.notNumber" });
  return z.NEVER;
});

const bankCode = code(40).transform((typed, context) => {
  const read = readBankCode(typed);
  if (read.ok) return read.code;
  context.addIssue({ code: "custom", message: `payee.bankCode.${read.reason}` });
  return z.NEVER;
});

/** An account at a bank as it is typed. */
export const bankFields = { holder: line(120), bankName: line(120), bankCode, number: accountNumber };
