import { bareText } from "~/domain/kernel/text/bare";
import { isCivilDate } from "~/domain/kernel/time/civil-date";
import { isFen, openJson, refuse } from "~/domain/ledger/refusal";
import type { Receipt } from "./types";

/** What may be typed before a number, as it is printed: `No. 123`, `发票号码：123`, also zeros. */
const BEFORE_NUMBER = /^(?:发票|發票)?(?:号码|號碼|编号|編號|INVOICE|RECEIPT)?(?:号|號|NO|NR|NUMBER)?0*(?=.)/u;

/**
 * By what a receipt is known, in whatever program it is claimed (docs/rules/claims.md, rule 8): two with the same key are one receipt.
 * Number and issuer count with their letters and digits alone, whatever their width or case.
 */
export const receiptKey = ({ number, issuer, day, fen }: Receipt): string =>
  JSON.stringify([bareText(number).replace(BEFORE_NUMBER, ""), bareText(issuer), day, fen]);

const readText = (value: unknown, path: string): string =>
  typeof value === "string" && bareText(value) !== "" ? value : refuse(path, "must be a text with a letter or digit");

/** A receipt; refused for the first thing that is wrong with it. */
export const readReceipt = (raw: unknown, path: string): Receipt => {
  const { number, issuer, day, fen } = openJson(raw, path, ["number", "issuer", "day", "fen"]);
  const named = { number: readText(number, `${path}.number`), issuer: readText(issuer, `${path}.issuer`) };
  if (typeof day !== "string" || !isCivilDate(day))
    return refuse(`${path}.day`, "must be a date that exists, as YYYY-MM-DD");
  if (!isFen(fen, 1)) return refuse(`${path}.fen`, "must be a whole number of hundredths, 1 or more");
  return { ...named, day, fen };
};
