import { z } from "zod";
import { issueWords } from "./issue-words";

type Context = z.core.$RefinementCtx;

/**
 * Parses a part of a value with a schema that the value itself chose. Its errors are reported below `path`, as if the
 * schema had stood there.
 */
export const parseWithin = <T>(schema: z.ZodType<T>, value: unknown, context: Context, path: PropertyKey[] = []): T => {
  const parsed = schema.safeParse(value, { error: issueWords });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    context.addIssue({ code: "custom", message: issue.message, path: [...path, ...issue.path] });
  return z.NEVER;
};
