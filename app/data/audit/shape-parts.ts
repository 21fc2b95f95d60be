import { z } from "zod";
import type { Json } from "~/domain/audit/event";

// What the data of several events is made of.

export const text = z.string();
export const texts = z.array(text);
export const perhaps = text.nullable();
export const numeral = z.number();
export const truth = z.boolean();
export const json = z.json() as z.ZodType<Json>;

export const sessions = { sessions: numeral };
export const role = { role: text, siteId: perhaps, operatorId: perhaps, grant: perhaps };
export const payingAccount = { programId: text, since: text };
export const ofMonths = { awardId: text, months: z.array(text) };
export const ofPayee = { companyId: perhaps, operatorId: perhaps };
export const versionStep = { programId: text, number: numeral };
export const document = { documentId: text, sha256: text };
export const approval = {
  start: text,
  endsOn: text,
  unitId: perhaps,
  payeeId: perhaps,
  totalFen: numeral,
  basis: text,
  given: numeral,
  needed: numeral,
  voided: numeral,
};

export const imported = { importKind: text, rows: numeral, sha256: text };
export const begun = { reference: text, changeKind: text, awardId: text, dueOn: perhaps };
export const changeEffect = { differenceFen: numeral, newDebtFen: numeral };
export const changeApproval = { ...changeEffect, basis: text, given: numeral, needed: numeral, voided: numeral };
