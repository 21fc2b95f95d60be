import type { Field, FieldOption, LeafField } from "../field";
import { isOfKind } from "./branches";
import { either } from "./either";
import { rowsField } from "./rows";

/** What a ceiling may be worked out from: questions that ask for a number, and hires. */
export interface CeilingChoices {
  readonly questions: readonly FieldOption[];
  readonly hires: readonly FieldOption[];
}

const cap = (path: LeafField["path"]): Field => ({ kind: "money", path, optional: true, emptyAs: null });

/** Costs and hires that are claimed, each with its caps, and the most of a year. */
export const itemsFields = ({ questions, hires }: CeilingChoices): Field[] => [
  rowsField(
    ["items"],
    (row) => [
      { kind: "key", path: [...row, "key"] },
      { kind: "localized", path: [...row, "name"] },
      { kind: "share", path: [...row, "share"] },
      cap([...row, "capFen"]),
      cap([...row, "eventCapFen"]),
    ],
    { blank: { capFen: null, eventCapFen: null } },
  ),
  rowsField(
    ["hires"],
    (row) => [
      { kind: "key", path: [...row, "key"] },
      { kind: "localized", path: [...row, "name"] },
      { kind: "money", path: [...row, "monthFen"] },
      cap([...row, "personCapFen"]),
    ],
    { blank: { personCapFen: null } },
  ),
  either(
    ["ceilings"],
    [
      { kind: "count", path: ["ceilings", "years"] },
      {
        kind: "variant",
        keepsWithin: true,
        path: ["ceilings", "each"],
        variants: [
          {
            value: "sum",
            is: isOfKind("sum"),
            make: () => ({ kind: "sum" }),
            fields: [{ kind: "money", path: ["ceilings", "each", "fen"] }],
          },
          {
            value: "perPerson",
            is: isOfKind("perPerson"),
            make: () => ({ kind: "perPerson", atMostFen: null }),
            fields: [
              { kind: "choice", path: ["ceilings", "each", "question"], options: questions },
              { kind: "choice", path: ["ceilings", "each", "hire"], options: hires },
              cap(["ceilings", "each", "atMostFen"]),
            ],
          },
        ],
      },
    ],
  ),
];
