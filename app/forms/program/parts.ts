import { z } from "zod";
import { isAbove, ONE, parseFraction } from "~/domain/kernel/money/fraction";
import { isArea } from "~/domain/kernel/area";
import { cleanLine } from "~/domain/kernel/text/clean";
import { addDays, isCivilDate } from "~/domain/kernel/time/civil-date";
import { AFTER_ALL_DAYS, type DateKind, outsideYears, SENSIBLE_YEARS } from "~/domain/kernel/time/sensible-years";

/** Small schemas that the trees of a program share. Messages are keys of the i18n namespace `errors`. */

const words = z
  .string()
  .trim()
  .refine((text) => cleanLine(text) !== "", "program.missing");

export const localizedText = z.strictObject({
  en: words,
  "zh-CN": words,
  ja: words.optional(),
  ko: words.optional(),
});

/** A name within a program: camelCase, and none that every object has already. */
export const key = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, "program.key")
  .refine((name) => !(name in {}), "program.key");

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "program.slug");

/** The value of an option, such as `graduate` or the slug of a zone. */
export const optionValue = z.string().regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, "program.optionValue");

const yearsOf = ({ first, last }: { readonly first: number; readonly last: number }) =>
  `yearOutside?min=${first}&max=${last}`;

const dated = (kind: DateKind, shift: number) =>
  z
    .string()
    .refine(isCivilDate, {
      error: ({ input }) => {
        if (input === AFTER_ALL_DAYS.after) return yearsOf(SENSIBLE_YEARS[kind]);
        return input === "" ? "program.missing" : "program.date";
      },
      abort: true,
    })
    .superRefine((date, context) => {
      const years = outsideYears(kind, addDays(date, shift));
      if (years) context.addIssue({ code: "custom", message: yearsOf(SENSIBLE_YEARS[kind]) });
    });

export const civilDate = (kind: DateKind) => dated(kind, 0);

/** A day after the last one; that one is what people typed. */
export const dayAfter = (kind: DateKind) => dated(kind, -1);

export const area = z.string().refine(isArea, "program.area");

/** A decimal or fraction from 0 to 1. */
export const share = z.string().refine((text) => {
  const value = parseFraction(text);
  return value !== null && !isAbove(value, ONE);
}, "program.share");

/** A whole number, with one message for whatever else stands there; nothing at all is said to be missing. */
export const whole = (message: string): z.ZodInt =>
  z.int({
    error: ({ input }) => (input === undefined || input === null || input === "" ? "program.missing" : message),
  });

export const fen = whole("program.money").min(0, "program.money");

export const count = whole("program.count").min(1, "program.count");

/** A whole number from 1 on, and not above what can be meant. */
export const countTo = (most: number) => count.max(most, `tooBig?max=${most}`);

/** Working days of a step or a period: a year of them at most. */
export const workingDays = countTo(250);

/** Days of a window, working or calendar days: more are no window any more, and no calendar reaches so far. */
export const windowDays = whole("program.days").min(0, "program.days").max(1000, "tooBig?max=1000");

/** How many officials approve. */
export const approvals = countTo(5);

/** The same list, refused at the first entry whose `by` is not above the one before. */
export const rising = <T>(list: z.ZodType<T[]>, by: (entry: T) => string | number): z.ZodType<T[]> =>
  list.superRefine((entries, context) => {
    const at = entries.findIndex((entry, i) => i > 0 && by(entry) <= by(entries[i - 1] as T));
    if (at > 0) context.addIssue({ code: "custom", message: "program.rising", path: [at] });
  });

/** The same list, refused at each entry whose key an earlier one has. */
export const uniqueKeys = <T extends { readonly key: string }>(list: z.ZodType<T[]>): z.ZodType<T[]> =>
  list.superRefine((entries, context) => {
    entries.forEach((entry, i) => {
      if (entries.findIndex(({ key: other }) => other === entry.key) < i)
        context.addIssue({ code: "custom", message: "program.duplicateKey", path: [i, "key"] });
    });
  });
