import type { Field } from "../field";

/** What a program is called and how it is described. */
export const namesFields = (): Field[] => [
  { kind: "localized", path: ["name"] },
  { kind: "longLocalized", path: ["summary"] },
  { kind: "longLocalized", path: ["description"] },
];
