import { z } from "zod";
import type { Condition } from "~/domain/program/criteria/condition";
import { byKey } from "./by-key";
import { key } from "./parts";

/** What an answer is compared with; nothing typed is never an answer. */
const value = z.union([z.string().min(1), z.number(), z.boolean()], { error: "program.missing" });

/** The zod schema of a condition on answers. That its questions exist is checked with the whole program. */
export const condition: z.ZodType<Condition> = byKey<Condition>({
  all: () => z.strictObject({ all: z.array(condition).min(1) }),
  any: () => z.strictObject({ any: z.array(condition).min(1) }),
  not: () => z.strictObject({ not: condition }),
  equals: () => z.strictObject({ question: key, equals: value }),
  in: () => z.strictObject({ question: key, in: z.array(z.string()).min(1) }),
  present: () => z.strictObject({ question: key, present: z.literal(true) }),
});
