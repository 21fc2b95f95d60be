import { z } from "zod";
import { parseWithin } from "./parse-within";

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A union whose branches are told apart by a key that only one of them has, tried in order. Unlike `z.union` it reports
 * the errors of the branch that was meant, each with its full path. Branches are functions so that trees may recur. Given
 * `exactlyOne`, a value with several of the keys is refused with that message, as is one with none.
 */
export const byKey = <T>(branches: Readonly<Record<string, () => z.ZodType<T>>>, exactlyOne?: string): z.ZodType<T> =>
  z.unknown().transform((value, context): T => {
    const names = isObject(value) ? Object.keys(branches).filter((key) => Object.hasOwn(value, key)) : [];
    const [name, ...more] = names;
    const branch = name === undefined || (exactlyOne && more.length > 0) ? undefined : branches[name];
    if (branch) return parseWithin(branch(), value, context);
    const expected = Object.keys(branches).join(", ");
    context.addIssue({ code: "custom", message: exactlyOne ?? `program.oneOfKeys?keys=${expected}` });
    return z.NEVER;
  });
