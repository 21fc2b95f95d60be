import type { Field } from "../field";

/** What the program rests on, clause by clause, and its fair-competition review. */
export const basisFields = (): Field[] => [
  {
    kind: "list",
    path: ["legalBasis"],
    blank: {},
    entry: (path) => [
      { kind: "key", path: [...path, "key"] },
      { kind: "localized", path: [...path, "title"] },
      { kind: "localized", path: [...path, "clause"] },
      { kind: "url", path: [...path, "url"], optional: true },
    ],
  },
  {
    kind: "group",
    path: ["fairCompetitionReview"],
    fields: [
      { kind: "localized", path: ["fairCompetitionReview", "by"] },
      { kind: "date", path: ["fairCompetitionReview", "on"] },
      { kind: "longLocalized", path: ["fairCompetitionReview", "conclusion"] },
    ],
  },
];
