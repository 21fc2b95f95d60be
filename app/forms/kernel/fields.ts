import { z } from "zod";
import { type Fen, yuanToFen } from "~/domain/kernel/money/fen";
import { cleanCode, cleanLine, cleanLines, lengthOf } from "~/domain/kernel/text/clean";
import { readEmail } from "~/domain/kernel/text/email-address";
import { readPhone } from "~/domain/kernel/text/phone-number";
import { wholeNumber } from "~/domain/kernel/text/plain-decimal";
import { type CivilDate, parseCivilDate } from "~/domain/kernel/time/civil-date";
import { type DateKind, outsideYears } from "~/domain/kernel/time/sensible-years";

/** What people type, cleaned of what they cannot see. Errors are keys of the namespace `errors`. */

// Of a field that no form has, zod would speak English.
z.config({ customError: ({ code }) => (code === "unrecognized_keys" ? "unknownField" : undefined) });

const refuse = (context: z.RefinementCtx, message: string): never => {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
};

const cleaned = (clean: (typed: string) => string, longest: number) =>
  z
    .string({ error: "required" })
    .overwrite(clean)
    .refine((typed) => lengthOf(typed) <= longest, `tooLong?max=${longest}`);

/** Nothing but what nobody sees is nothing. */
const filled = (field: ReturnType<typeof cleaned>) => field.refine((typed) => cleanLine(typed) !== "", "required");

const orNull = (field: ReturnType<typeof cleaned>) =>
  field.optional().transform((typed) => (cleanLine(typed ?? "") === "" ? null : (typed ?? null)));

/** One line that must be there. */
export const line = (longest: number) => filled(cleaned(cleanLine, longest));

/** One line, or null. */
export const optionalLine = (longest: number) => orNull(cleaned(cleanLine, longest));

/** Text of several lines that must be there. */
export const lines = (longest: number) => filled(cleaned(cleanLines, longest));

/** Text of several lines, or null. */
export const optionalLines = (longest: number) => orNull(cleaned(cleanLines, longest));

/** A code or number of one line that must be there, in plain characters. */
export const code = (longest: number) => filled(cleaned(cleanCode, longest));

/** A code or number of one line in plain characters, or null. */
export const optionalCode = (longest: number) => orNull(cleaned(cleanCode, longest));

type Read<T> = (typed: string, context: z.RefinementCtx) => T;

/** What a text means; a blank one is missing. */
const read = <T>(reader: Read<T>) =>
  z
    .string({ error: "required" })
    .transform((typed, context) => (cleanLine(typed) === "" ? refuse(context, "required") : reader(typed, context)));

/** The same, and null for a blank one. */
const readOrNull = <T>(reader: Read<T>) =>
  z
    .string()
    .optional()
    .transform((typed = "", context) => (cleanLine(typed) === "" ? null : reader(typed, context)));

const wholeFrom =
  (least: number, most: number): Read<number> =>
  (typed, context) => {
    const number = wholeNumber(typed);
    if (Number.isNaN(number)) return refuse(context, "notWhole");
    if (number < least) return refuse(context, `tooSmall?min=${least}`);
    return number <= most ? number : refuse(context, `tooBig?max=${most}`);
  };

/** A whole number from 0 as it was typed, or null. */
export const optionalWhole = (most: number) => readOrNull(wholeFrom(0, most));

/** A whole number as it was typed. */
export const wholeBetween = (least: number, most: number) => read(wholeFrom(least, most));

const fenOf: Read<Fen> = (typed, context) => {
  const fen = yuanToFen(typed);
  return fen === null || fen < 0 ? refuse(context, "notMoney") : fen;
};

/** An amount of yuan from 0 as it was typed, in fen. */
export const money = read(fenOf);

/** The same, or null. */
export const optionalMoney = readOrNull(fenOf);

const dayOf: Read<CivilDate> = (typed, context) => parseCivilDate(typed) ?? refuse(context, "notDate");

const dateOf =
  (kind: DateKind): Read<CivilDate> =>
  (typed, context) => {
    const day = dayOf(typed, context);
    if (day === z.NEVER) return day;
    const years = outsideYears(kind, day);
    return years ? refuse(context, `yearOutside?min=${years.min}&max=${years.max}`) : day;
  };

/** A date of this kind as it was typed. */
export const date = (kind: DateKind) => read(dateOf(kind));

/** A date of this kind, or null. */
export const optionalDate = (kind: DateKind) => readOrNull(dateOf(kind));

/** The error value of a day beyond a limit, the limit included in what is allowed. */
export const dayError = (limit: { readonly max: CivilDate } | { readonly min: CivilDate }): string =>
  "max" in limit ? `dateTooLate?max=${limit.max}` : `dateTooEarly?min=${limit.min}`;

/** A date whose range its use case says, or null. */
export const optionalDay = readOrNull(dayOf);

/** The name of a file beside what is typed, as it comes with another button than the one that reads it: nothing is sent over its head. */
export const unreadFile = z
  .string()
  .optional()
  .refine((name) => (name ?? "") === "", "fileNotRead");

/** An e-mail address in the form in which it is stored. */
export const email = read((typed, context) => {
  const found = readEmail(typed);
  if (!found.ok) return refuse(context, found.reason === "at" ? "notEmail" : `email.${found.reason}`);
  return found.address.length <= 254 ? found.address : refuse(context, "tooLong?max=254");
});

/** A telephone number in plain signs, with its extension. */
export const phone = read((typed, context) => readPhone(typed) ?? refuse(context, "notPhone"));

/** A password as it was typed, blanks and all. Whether a new one is good enough is decided by its use case. */
export const password = z.string({ error: "required" }).max(1000, "tooLong?max=1000");

/** The version that a form was read at. */
export const version = z
  .string({ error: "invalid" })
  .regex(/^\d{1,10}$/, "invalid")
  .transform(Number);
