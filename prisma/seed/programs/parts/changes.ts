import {
  ASKED_KINDS,
  type AskedKind,
  type ChangeEvidence,
  type ChangeRule,
  type ChangeWindow,
} from "~/domain/program/terms/change-rules";

const before = (days: number, opensDays?: number): ChangeWindow => ({
  kind: "limited",
  days,
  dayKind: "working",
  side: "before",
  ...(opensDays === undefined ? {} : { opensDays }),
});
const after = (days: number): ChangeWindow => ({ kind: "limited", days, dayKind: "working", side: "after" });

const papers = {
  reason: { key: "reason", name: { en: "Statement of the reason", "zh-CN": "情况说明" } },
  progress: { key: "progress", name: { en: "Report on the business so far", "zh-CN": "经营情况报告" } },
  agreement: { key: "agreement", name: { en: "New or changed lease", "zh-CN": "新签或变更的租赁合同" } },
  receipts: { key: "receipts", name: { en: "Receipts of the months in question", "zh-CN": "相关月份的付款凭证" } },
} as const satisfies Record<string, ChangeEvidence>;

interface Rule {
  readonly window: ChangeWindow;
  readonly evidence?: readonly ChangeEvidence[];
  readonly late?: boolean;
}

const inTime = {
  suspend: { window: before(10), evidence: [papers.reason], late: true },
  resume: { window: before(5) },
  // From half a year to six weeks before the end, as schemes elsewhere have it.
  extend: { window: before(30, 120), evidence: [papers.progress], late: true },
  endEarly: { window: before(10), late: true },
  rent: { window: after(20), evidence: [papers.agreement], late: true },
  terms: { window: after(40), evidence: [papers.reason] },
  months: { window: after(20), evidence: [papers.receipts], late: true },
  ceiling: { window: after(20), evidence: [papers.reason] },
  replace: { window: after(40), evidence: [papers.reason] },
} as const satisfies Partial<Record<AskedKind, Rule>>;

const rulesOf = (rules: Partial<Record<AskedKind, Rule>>, clause: string): ChangeRule[] =>
  ASKED_KINDS.flatMap((kind) => {
    const rule = rules[kind];
    if (!rule) return [];
    const { window, evidence = [], late = false } = rule;
    return [{ kind, window, late, evidence, refusalClauses: [clause] }];
  });

const { ceiling, ...ofPlan } = inTime;

/** Changes of an award in a unit of the city; a move is agreed before it happens. `clause` is what a refusal names. */
export const unitChanges = (clause: string): ChangeRule[] =>
  rulesOf({ ...ofPlan, unit: { window: before(15), evidence: [papers.reason] } }, clause);

/** Changes of an award for premises that the company rents itself; it tells what changed. */
export const leaseChanges = (clause: string): ChangeRule[] =>
  rulesOf({ ...ofPlan, unit: { window: after(20), evidence: [papers.agreement], late: true } }, clause);

/** Changes of an award that pays for items up to a ceiling. */
export const itemChanges = (clause: string): ChangeRule[] => {
  const { endEarly, months, replace } = inTime;
  return rulesOf({ endEarly, months, ceiling, replace }, clause);
};
