import type { TreePath } from "~/domain/kernel/draft-tree";
import { reporters } from "~/domain/program/terms/month-rules";
import type { Field } from "../field";
import { either } from "./either";
import { rowsField } from "./rows";

const evidenceField = (path: TreePath): Field =>
  rowsField(path, (row) => [
    { kind: "key", path: [...row, "key"] },
    { kind: "localized", path: [...row, "name"] },
  ]);

/** Who reports the months of a running award and how, how they are claimed, when they lapse, and what is shown beside. */
export const monthsFields = (): Field[] => [
  {
    kind: "group",
    path: ["report"],
    fields: [
      { kind: "choice", path: ["report", "by"], options: reporters.map((value) => ({ value })) },
      evidenceField(["report", "evidence"]),
      { kind: "workingDays", path: ["report", "acceptedAfterDays"], optional: true, emptyAs: null },
    ],
  },
  either(
    ["claims"],
    [
      { kind: "count", path: ["claims", "everyMonths"] },
      { kind: "workingDays", path: ["claims", "windowDays"] },
      { kind: "count", path: ["claims", "missedThatEnd"], optional: true },
    ],
  ),
  { kind: "workingDays", path: ["lapseDaysAfterEnd"] },
  either(
    ["milestones"],
    [
      { kind: "count", path: ["milestones", "everyMonths"] },
      { kind: "longLocalized", path: ["milestones", "shows"] },
      { kind: "workingDays", path: ["milestones", "withinDays"] },
      evidenceField(["milestones", "evidence"]),
    ],
  ),
];
