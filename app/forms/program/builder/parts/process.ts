import type { Field } from "../field";
import { rowsField } from "./rows";

const steps = ["intake", "correction", "review", "decision", "appeal"] as const;

/** How long each step may take, how long the public notice lasts, and who approves how much. */
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
];
