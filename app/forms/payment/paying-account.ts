import { z } from "zod";
import { fileCharsets } from "~/domain/payment/paying-account";
import { date, lines, version } from "../kernel/fields";
import { accountNumber, bankFields } from "../payee/bank-details";

export const payingAccountForm = z.strictObject({
  id: z.uuid("invalid"),
  programId: z.uuid("notChoice"),
  fromOn: date("program"),
  ...bankFields,
  charset: z.enum(fileCharsets, "notChoice"),
});

export const payingAccountStepForm = z.strictObject({ version });
export const payingAccountReleaseForm = z.strictObject({ version, number: accountNumber });
export const payingAccountRefusalForm = z.strictObject({ version, reasons: lines(2000) });
