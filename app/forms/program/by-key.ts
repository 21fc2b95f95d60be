import { z } from "zod";
import { parseWithin } from "./parse-within";

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A union whose branches are told apart by a key that only one of them has, tried in order. Unlike `z.union` it reports
 * the errors of the branch that was meant, each with its full path. Branches are functions so that trees may recur.
 */
export const byKey = <T>(branches: Readonly<Record<string, () => z.ZodType<T>>>): z.ZodType<T> =>
  z.unknown().transform((value, context): T => {
    const name = isObject(value) && Object.keys(branches).find((key) => Object.hasOwn(value, key));
    const branch = name && branches[name];
    if (branch) return parseWithin(branch(), value, context);
    const expected = Object.keys(branches).join(", ");
    context.addIssue({ code: "custom", message: `program.oneOfKeys?keys=${expected}` });
    return z.NEVER;
  });
