import type { TreePath } from "~/domain/kernel/draft-tree";
import type { Field, VariantField } from "../field";
import { isBranch } from "./branches";
import { rowsField } from "./rows";

const steps = ["intake", "correction", "review", "decision", "appeal"] as const;

/** Something that a program has or has not: absent, or with these fields. */
const either = (path: TreePath, fields: readonly Field[]): VariantField => ({
  kind: "variant",
  path,
  variants: [
    { value: "absent", is: (value) => value === undefined || value === null, make: () => undefined, fields: [] },
    { value: "present", is: isBranch, make: () => ({}), fields },
  ],
});

/** How long each step may take, how long the public notice lasts, who approves how much, and what runs with the benefit. */
export const processFields = (): Field[] => [
  {
    kind: "group",
    path: ["stepWorkingDays"],
    fields: steps.map((step) => ({ kind: "workingDays", path: ["stepWorkingDays", step] })),
  },
  { kind: "workingDays", path: ["noticeWorkingDays"] },
  { kind: "workingDays", path: ["deliveryDays"] },
  rowsField(["requiredApprovals"], (row) => [
    { kind: "money", path: [...row, "fromFen"] },
    { kind: "count", path: [...row, "approvals"] },
  ]),
  either(
    ["claims"],
    [
      { kind: "count", path: ["claims", "everyMonths"] },
      { kind: "count", path: ["claims", "missedThatEnd"], optional: true },
    ],
  ),
  either(
    ["milestones"],
    [
      { kind: "count", path: ["milestones", "everyMonths"] },
      { kind: "longLocalized", path: ["milestones", "shows"] },
    ],
  ),
];
