import type { ComparedField } from "./comparison";

type Typed = string | undefined;

/** What was typed beside what stands now, field by field, each in the order of its labels. */
export const compared = (
  labels: Readonly<Record<string, string>>,
  typed: Readonly<Record<string, Typed>>,
  current: Readonly<Record<string, Typed>>,
): ComparedField[] =>
  Object.entries(labels).map(([key, label]) => {
    const [yours, stands] = [typed[key] ?? "", current[key] ?? ""];
    return { key, label, yours, current: stands, differs: yours !== stands };
  });
