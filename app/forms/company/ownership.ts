import { z } from "zod";
import { readCode } from "~/domain/company/known-code";
import { addDays } from "~/domain/kernel/time/civil-date";
import { code, date, line, lines, optionalDay } from "../kernel/fields";

const id = z.uuid({ error: "required" });

/** Asks to own the company of a code. */
export const ownershipForm = z.strictObject({
  id,
  code: code(40).transform((typed, context) => {
    const read = readCode(typed, true);
    if (read.ok) return read.code;
    context.addIssue({ code: "custom", message: `uscc.${read.reason}` });
    return z.NEVER;
  }),
  statement: lines(1_000),
});

export const confirmationForm = z.strictObject({});

export const ownershipRefusalForm = z.strictObject({ reasons: lines(1_000) });

/** What stands on a business licence; `lastDay` is the last on which it is valid, empty where it has no end. */
export const licenceForm = z
  .strictObject({
    id,
    fileId: z.uuid({ error: "requiredChoice" }),
    number: code(40),
    name: line(200),
    representative: line(80),
    validFrom: date("life"),
    lastDay: optionalDay,
  })
  .transform(({ lastDay, ...typed }, context) => {
    const validTo = lastDay && addDays(lastDay, 1);
    if (validTo && validTo <= typed.validFrom)
      context.addIssue({ code: "custom", message: "endBeforeStart", path: ["lastDay"] });
    return { ...typed, number: typed.number.toUpperCase(), validTo };
  });
