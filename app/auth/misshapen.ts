import type { z } from "zod";

const shapes: Readonly<Record<string, "list" | "tree">> = { array: "list", object: "tree", record: "tree" };

const shapeOf = (value: unknown): "list" | "tree" | "text" => {
  if (Array.isArray(value)) return "list";
  return typeof value === "object" && value !== null ? "tree" : "text";
};

const at = (posted: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((found: unknown, key) => (found as Record<PropertyKey, unknown> | undefined)?.[key], posted);

/** Whether an issue says that a field was posted in a shape that its form never sends: a list or a tree for a text, or the reverse. */
export const isMisshapen = (posted: unknown, issue: z.core.$ZodIssue): boolean => {
  if (issue.path.length === 0 || (issue.code !== "invalid_type" && issue.code !== "invalid_value")) return false;
  const value = at(posted, issue.path);
  if (value === undefined) return false;
  const wanted = issue.code === "invalid_type" ? (shapes[issue.expected] ?? "text") : "text";
  return shapeOf(value) !== wanted;
};
