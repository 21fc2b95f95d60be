import { z } from "zod";

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
