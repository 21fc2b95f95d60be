import { z } from "zod";
import { parseCivilDate } from "~/domain/kernel/time/civil-date";
import { type DateKind, outsideYears } from "~/domain/kernel/time/sensible-years";

/** Text that must be there, without blanks around it. Errors are keys of the namespace `errors`. */
export const text = (longest: number) =>
  z.string({ error: "required" }).trim().min(1, "required").max(longest, `tooLong?max=${longest}`);

/** An e-mail address, in lower case. */
export const email = z
  .string({ error: "required" })
  .trim()
  .toLowerCase()
  .max(254, "tooLong?max=254")
  .check(z.email({ error: "notEmail" }));

/** A password as it was typed, blanks and all. Whether a new one is good enough is decided by its use case. */
export const password = z.string({ error: "required" }).max(1000, "tooLong?max=1000");

/** The version that a form was read at. */
export const version = z.coerce.number({ error: "invalid" }).int("invalid").min(0, "invalid");

/** A date of this kind as it was typed. */
export const date = (kind: DateKind) =>
  z.string({ error: "required" }).transform((typed, context) => {
    const read = parseCivilDate(typed);
    if (read === null) return refuse(context, "notDate");
    const years = outsideYears(kind, read);
    return years ? refuse(context, `yearOutside?min=${years.min}&max=${years.max}`) : read;
  });

const refuse = (context: z.RefinementCtx, message: string): never => {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
};
