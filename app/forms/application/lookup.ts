import { z } from "zod";
import { registrationKey } from "~/domain/company/known-by";
import { earlyFujianPattern, parseUscc } from "~/domain/company/uscc";
import { parseReference } from "~/domain/kernel/reference";
import { code as typedCode, optionalCode } from "~/forms/kernel/fields";

const longest = 80;

const refuse = (context: z.RefinementCtx, message: string): never => {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
};

const optional = optionalCode(longest);

const code = optional.transform((text, context) => {
  if (text === null) return null;
  const read = parseUscc(text);
  if (read.ok || (read.reason === "check" && earlyFujianPattern(read.code))) return read.code;
  return refuse(context, `uscc.${read.reason}`);
});

const registration = optional.refine((text) => text === null || registrationKey(text) !== "", "invalid");

/**
 * Reference and company code as people type them, in the form in which they are stored, or instead of the code the foreign
 * registration of a company that has none yet. A lawful early code of Fujian passes although its check does not.
 */
const lookupOf = (kind: "application" | "letter") =>
  z
    .strictObject({
      reference: typedCode(longest).transform((text, context) => {
        const read = parseReference(text);
        if (!read.ok) return refuse(context, `reference.${kind === "letter" ? "letter." : ""}${read.reason}`);
        return read.kind === kind ? read.reference : refuse(context, `reference.not.${kind}`);
      }),
      code,
      registration,
    })
    .transform(({ reference, ...typed }, context) => {
      if (typed.code !== null && typed.registration !== null) {
        context.addIssue({ code: "custom", message: "lookup.oneOnly", path: ["registration"] });
        return z.NEVER;
      }
      if (typed.code !== null) return { reference, said: { code: typed.code } };
      if (typed.registration !== null) return { reference, said: { registration: typed.registration } };
      context.addIssue({ code: "custom", message: "lookup.codeOrRegistration", path: ["code"] });
      return z.NEVER;
    });

/** Of an application by its reference and what its company is known by. */
export const lookupSchema = lookupOf("application");

/** Of a letter likewise. */
export const letterCheckSchema = lookupOf("letter");
