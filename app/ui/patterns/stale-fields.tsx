import { type ComparedField, Comparison } from "./comparison";

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

interface StaleFieldsProps {
  readonly answer: { readonly stale: unknown } | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly typed: Readonly<Record<string, Typed>>;
  readonly current: Readonly<Record<string, Typed>>;
  /** Where somebody goes who leaves what stands now as it is. */
  readonly keepHref: string;
}

/** Where an edit came too late: what was typed beside what stands now. Nothing otherwise. */
export const StaleFields = ({ answer, labels, typed, current, keepHref }: StaleFieldsProps) =>
  answer?.stale ? <Comparison keepHref={keepHref} fields={compared(labels, typed, current)} /> : null;
