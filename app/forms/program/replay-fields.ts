import type { BenefitTerms } from "~/domain/program/terms/benefit";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { Criterion, FactCriterion } from "~/domain/program/criteria/criterion";
import type { TreePath } from "~/domain/kernel/draft-tree";
import { factDefinition, type FactType } from "~/domain/program/criteria/facts";
import { termsCases } from "~/domain/program/terms/terms-for";
import type { LeafKind } from "~/domain/kernel/leaf-kind";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { LeafField } from "./builder/field";

/** A value that a replay may take another for, and what it is of. */
export type ReplayField = { readonly leaf: LeafField } &
  /** A cap of the terms, or the amount of a stretch of so many months, counted from 1. */
  (
    | { readonly of: "terms"; readonly answer: string | null; readonly stretch: { n: number; months: number } | null }
    /** What a fact is compared with; `from` where that has changed with time. */
    | { readonly of: "criterion"; readonly criterion: FactCriterion; readonly from: CivilDate | null }
  );

const CAPS = {
  monthlyCapFen: "money",
  annualCapFen: "money",
  totalCapFen: "money",
  rateCapFen: "money",
  areaCapM2: "area",
  rentShareCap: "share",
} as const satisfies Partial<Record<keyof BenefitTerms, LeafKind>>;

const AMOUNTS = { share: "share", fenPerM2: "money", fen: "money" } as const;

const termsFields = (terms: BenefitTerms, answer: string | null): ReplayField[] => {
  const path: TreePath = answer === null ? ["benefit", "terms"] : ["benefit", "cases", answer];
  const of = { of: "terms", answer } as const;
  return [
    ...terms.tiers.flatMap((tier, i) =>
      Object.entries(AMOUNTS).flatMap(([name, kind]): ReplayField[] =>
        name in tier
          ? [{ leaf: { kind, path: [...path, "tiers", i, name] }, ...of, stretch: { n: i + 1, months: tier.months } }]
          : [],
      ),
    ),
    ...Object.entries(CAPS).map(([name, kind]): ReplayField => ({
      leaf: { kind, path: [...path, name], optional: true, emptyAs: null },
      ...of,
      stretch: null,
    })),
  ];
};

const THRESHOLDS: Partial<Record<FactType, LeafKind>> = {
  number: "number",
  money: "money",
  area: "area",
  date: "date",
};

const criterionFields = (criterion: Criterion, path: TreePath): ReplayField[] => {
  if ("not" in criterion) return criterionFields(criterion.not, [...path, "not"]);
  if (!("fact" in criterion)) {
    const [name, parts] = "all" in criterion ? (["all", criterion.all] as const) : (["any", criterion.any] as const);
    return parts.flatMap((part, i) => criterionFields(part, [...path, name, i]));
  }
  const kind = THRESHOLDS[factDefinition(criterion.fact).type];
  if (!kind) return [];
  const { value } = criterion;
  const of = { of: "criterion", criterion } as const;
  if (typeof value === "object" && "dated" in value)
    return value.dated.map(({ from }, i): ReplayField => ({
      leaf: { kind, path: [...path, "value", "dated", i, "value"] },
      ...of,
      from,
    }));
  return [{ leaf: { kind, path: [...path, "value"] }, ...of, from: null }];
};

/** What a replay of a version may change for itself: amounts, caps and thresholds, as they stand in its content. */
export const replayFields = ({ benefit, criteria }: ProgramContent): ReplayField[] => [
  ...(benefit ? termsCases(benefit).flatMap(({ terms, answer }) => termsFields(terms, answer)) : []),
  ...criterionFields(criteria, ["criteria"]),
];
