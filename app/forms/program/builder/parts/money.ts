import type { Field, FieldOption } from "../field";
import { rowsField } from "./rows";

/** What other programs use, to choose from. */
export interface MoneyChoices {
  readonly sources: readonly FieldOption[];
  readonly groups: readonly FieldOption[];
}

/** Who is paid, out of which funds, beside which other programs, and where the space comes from. */
export const moneyFields = ({ sources, groups }: MoneyChoices): Field[] => [
  {
    kind: "choice",
    path: ["settlement"],
    options: [{ value: "waived" }, { value: "toCompany" }, { value: "toOperator" }],
  },
  rowsField(["funding"], (row) => [
    { kind: "slug", path: [...row, "source"], options: sources },
    { kind: "share", path: [...row, "share"] },
  ]),
  { kind: "slug", path: ["stackingGroup"], optional: true, emptyAs: null, options: groups },
  { kind: "share", path: ["setOffShare"] },
  {
    kind: "group",
    path: ["recovery"],
    fields: [
      { kind: "money", path: ["recovery", "smallFen"] },
      { kind: "count", path: ["recovery", "barYears"] },
      { kind: "workingDays", path: ["recovery", "dueDays"] },
      { kind: "workingDays", path: ["recovery", "disputeDays"] },
      { kind: "count", path: ["recovery", "instalments"] },
    ],
  },
  { kind: "choice", path: ["premises"], options: [{ value: "unit" }, { value: "lease" }, { value: "none" }] },
];
