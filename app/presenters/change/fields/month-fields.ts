import type { Month } from "~/domain/kernel/time/month";
import { type FieldsGiven, type FieldWords, onlyFields } from "./field-words";
import type { RequestField, RequestFields } from "./request-field";

/** Months to strike, of those that are over, and to restore. */
export const monthFields = (
  { t, f }: FieldWords,
  { book, search }: FieldsGiven,
  over: readonly Month[],
): RequestFields => {
  const lapsed = [...book.lapsed].toSorted();
  const checks = (name: string, label: string, months: readonly Month[]): RequestField => ({
    type: "checks",
    name,
    label,
    values: search.getAll(name),
    options: months.map((value) => ({ value, label: f.month(value) })),
  });
  return onlyFields(
    ...(lapsed.length > 0 ? [checks("proposal.restore", t("fields.restore"), lapsed)] : []),
    checks("proposal.strike", t("fields.strike"), over.filter((month) => !book.lapsed.has(month)).toSorted()),
  );
};
