import type { Field } from "../field";

/** The reviewers' sheet. */
export const scoringFields = (): Field[] => [
  {
    kind: "list",
    path: ["scoring"],
    blank: {},
    entry: (path) => [
      { kind: "key", path: [...path, "key"] },
      { kind: "localized", path: [...path, "label"] },
      { kind: "count", path: [...path, "max"] },
    ],
  },
];
