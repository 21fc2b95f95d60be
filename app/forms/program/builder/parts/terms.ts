import type { Tree, TreePath } from "~/domain/kernel/draft-tree";
import type { LeafKind } from "~/domain/kernel/leaf-kind";
import type { CapYear, Proration, SuspensionMode } from "~/domain/subsidy/types";
import type { Field, LeafField } from "../field";
import { rowsField } from "./rows";

/** What most programs do about part months, suspensions and years: what new terms begin with. */
export const USUAL_TERMS = {
  tiers: [],
  capYear: "calendar",
  suspension: "extends",
  proration: "calendarDays",
} as const satisfies { readonly [key: string]: Tree };

const choices = <T extends string>(...values: readonly T[]) => values.map((value) => ({ value }));

/** The fields of one set of terms (docs/rules/calculation.md, "Input"), in the order in which a manager thinks of them. */
export const termsFields = (at: TreePath): Field[] => {
  const maybe = (kind: LeafKind, name: string): LeafField => ({ kind, path: [...at, name], optional: true });
  return [
    rowsField(
      [...at, "tiers"],
      (row) => [
        { kind: "count", path: [...row, "months"] },
        { kind: "share", path: [...row, "share"], optional: true },
        { kind: "money", path: [...row, "fenPerM2"], optional: true },
        { kind: "money", path: [...row, "fen"], optional: true },
      ],
      { label: "tierAmount", repeats: true },
    ),
    {
      kind: "group",
      path: [...at, "counting"],
      fields: [
        maybe("area", "areaCapM2"),
        maybe("money", "rateCapFen"),
        rowsField(
          [...at, "areaBands"],
          (row) => [
            { kind: "area", path: [...row, "upToM2"] },
            { kind: "share", path: [...row, "share"] },
          ],
          { optional: true },
        ),
      ],
    },
    {
      kind: "group",
      path: [...at, "caps"],
      fields: [
        maybe("share", "rentShareCap"),
        maybe("money", "monthlyCapFen"),
        maybe("money", "annualCapFen"),
        { kind: "choice", path: [...at, "capYear"], options: choices<CapYear>("calendar", "benefit") },
        maybe("money", "totalCapFen"),
      ],
    },
    {
      kind: "group",
      path: [...at, "running"],
      fields: [
        maybe("lastDay", "until"),
        { kind: "choice", path: [...at, "suspension"], options: choices<SuspensionMode>("extends", "consumes") },
        {
          kind: "choice",
          path: [...at, "proration"],
          options: choices<Proration>("calendarDays", "thirty", "actual365"),
        },
      ],
    },
  ];
};
