import type { Field } from "../field";
import { isBranch, isOfKind } from "./branches";

/** Whether people can apply, and when. */
export const openingFields = (): Field[] => [
  {
    kind: "variant",
    path: ["open"],
    variants: [
      { value: "yes", is: (value) => value === true, make: () => true, fields: [] },
      {
        value: "described",
        is: isBranch,
        make: () => ({ reason: {} }),
        fields: [{ kind: "longLocalized", path: ["open", "reason"] }],
      },
    ],
  },
  {
    kind: "variant",
    path: ["applicationWindow"],
    variants: [
      { value: "always", is: isOfKind("always"), make: () => ({ kind: "always" }), fields: [] },
      {
        value: "range",
        is: isOfKind("range"),
        make: () => ({ kind: "range" }),
        fields: [
          { kind: "date", path: ["applicationWindow", "from"] },
          { kind: "lastDay", path: ["applicationWindow", "to"] },
        ],
      },
    ],
  },
];
