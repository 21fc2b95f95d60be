import { z } from "zod";
import { earlyFujianPattern, parseUscc } from "~/domain/company/uscc";
import { parseReference } from "~/domain/reference/reference";

const longest = 80;

const refuse = (context: z.RefinementCtx, message: string): never => {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
};

const typed = z.string({ error: "required" }).trim().min(1, "required").max(longest, `tooLong?max=${longest}`);

/**
 * Reference and company code as people type them, in the form in which they are stored. A lawful early code of Fujian
 * passes although its check does not.
 */
export const lookupSchema = z.object({
  reference: typed.transform((text, context) => {
    const read = parseReference(text);
    if (!read.ok) return refuse(context, `reference.${read.reason}`);
    return read.kind === "application" ? read.reference : refuse(context, "reference.kind");
  }),
  code: typed.transform((text, context) => {
    const read = parseUscc(text);
    if (read.ok || (read.reason === "check" && earlyFujianPattern(read.code))) return read.code;
    return refuse(context, `uscc.${read.reason}`);
  }),
});
