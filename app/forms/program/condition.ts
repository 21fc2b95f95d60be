import { z } from "zod";
import type { Condition } from "~/domain/program/condition";
import { byKey } from "./by-key";
import { key } from "./parts";

/** The zod schema of a condition on answers. That its questions exist is checked with the whole program. */
export const condition: z.ZodType<Condition> = byKey<Condition>({
  all: () => z.strictObject({ all: z.array(condition).min(1) }),
  any: () => z.strictObject({ any: z.array(condition).min(1) }),
  not: () => z.strictObject({ not: condition }),
  equals: () => z.strictObject({ question: key, equals: z.union([z.string(), z.number(), z.boolean()]) }),
  in: () => z.strictObject({ question: key, in: z.array(z.string()).min(1) }),
  present: () => z.strictObject({ question: key, present: z.literal(true) }),
});
