import { type MissingThere, missingInCity, missingInZone, type PeopledPlace, type RoleHolder } from "../city/duties";
import type { CivilDate } from "../kernel/time/civil-date";
import type { ProgramContent } from "../program/draft/content";
import { type Appropriation, missingBudget, yearsReached } from "./budget-reach";

/** What there is for a program that people would apply under. */
export interface OpeningFacts {
  /** The zone of the program; null: of the whole city. */
  readonly zoneId: string | null;
  readonly appropriations: readonly Appropriation[];
  /** Whether an account that its money is paid from is in force. */
  readonly account: boolean;
  /** Open zones that it covers: its own, or all of the city. */
  readonly zones: readonly PeopledPlace[];
  /** Those who hold roles in the whole city. */
  readonly people: readonly RoleHolder[];
}

/** Why a program cannot be opened. */
export type OpeningGap =
  | { readonly kind: "zone" }
  | { readonly kind: "budget"; readonly source: string; readonly fiscalYear: number }
  | { readonly kind: "account" }
  | ({ readonly kind: "people" } & MissingThere);

type Opened = Pick<
  ProgramContent,
  "open" | "benefit" | "funding" | "applicationWindow" | "settlement" | "requiredApprovals"
>;

/**
 * Why nobody could fund or decide what people apply for under this content: money of the first fiscal year that it commits, an
 * account that pays, people for every duty in each zone that it covers (decision 0044). Nothing where nobody can apply.
 */
export function openingGaps(content: Opened, today: CivilDate, facts: OpeningFacts): OpeningGap[] {
  const { open, settlement, requiredApprovals } = content;
  if (open !== true) return [];
  const { zoneId, zones, people, appropriations, account } = facts;
  const [first] = yearsReached(content, today);
  const unfunded = missingBudget(content, today, appropriations).filter(({ fiscalYear }) => fiscalYear === first);
  const approvals = Math.max(1, ...requiredApprovals.map((rule) => rule.approvals));
  const missing = [
    ...zones.flatMap((zone) => missingInZone(zone, approvals)),
    ...(zoneId === null ? missingInCity(people) : []),
  ];
  return [
    ...(zones.length === 0 ? [{ kind: "zone" as const }] : []),
    ...unfunded.map((line) => ({ kind: "budget" as const, ...line })),
    ...(settlement !== "waived" && !account ? [{ kind: "account" as const }] : []),
    ...missing.map((duty) => ({ kind: "people" as const, ...duty })),
  ];
}
