import { z } from "zod";
import { lines, version } from "../kernel/fields";
import { accountNumber, bankFields } from "../payee/bank-details";

/** An account of a company or operator; its number is typed twice. */
export const bankAccountForm = z
  .strictObject({ id: z.uuid("invalid"), ...bankFields, numberAgain: accountNumber })
  .superRefine(({ number, numberAgain }, context) => {
    if (number !== numberAgain) context.addIssue({ code: "custom", message: "account.differs", path: ["numberAgain"] });
  })
  .transform(({ numberAgain, ...account }) => account);

export const bankAccountStepForm = z.strictObject({ version });
export const bankAccountRefusalForm = z.strictObject({ version, reasons: lines(2000) });
export const accountNumberForm = z.strictObject({});
