import { civil, monthLabel } from "../kernel/time/day-number";
import { big, machine } from "../kernel/money/arithmetic";
import type { Basis } from "./basis";
import { CapLedger } from "./caps";
import { grossLines } from "./gross-lines";
import type { GrossLine } from "./gross-lines";
import { payableParts } from "./month-parts";
import { parsePlanInput } from "./parse-input";
import type { FieldError, Plan, PlanLine } from "./types";

/** A plan with the checked input that explanations and schedules are derived from. */
export interface Planned {
  basis: Basis;
  plan: Plan;
}

/** The lines of a plan with what they are derived from; also as they stand beside other awards, where some are granted and some not. */
export interface PlannedLines {
  readonly basis: Basis;
  readonly plan: { readonly lines: readonly PlanLine[] };
}

export type PlanResult = ({ ok: true } & Planned) | { ok: false; errors: FieldError[] };

const capLines = (basis: Basis, grossLines: readonly GrossLine[]): PlanLine[] => {
  const ledger = new CapLedger(basis.caps);
  return grossLines.map(({ month, year, days, grossFen }) => {
    ledger.turnTo(month, year);
    const { amountFen, caps } = ledger.take(grossFen);
    return { month: monthLabel(month), year: String(year), days, grossFen, amountFen, caps };
  });
};

/**
 * The month-by-month plan of an award (docs/rules/calculation.md), from an input of any origin. Refuses an input with every problem it
 * has, and one whose amounts a JSON number cannot hold exactly.
 */
export const planSubsidy = (raw: unknown): PlanResult => {
  const parsed = parsePlanInput(raw);
  return parsed.ok ? planOf(parsed.basis) : parsed;
};

/** The plan of an input that has been checked. */
export const planOf = (basis: Basis): PlanResult => {
  const parts = payableParts(basis);
  const gross = grossLines(basis, parts, machine) ?? grossLines(basis, parts, big);
  const lines = gross && capLines(basis, gross);
  const totalFen = lines?.reduce((sum, line) => sum + line.amountFen, 0) ?? Number.NaN;
  if (!lines || !Number.isSafeInteger(totalFen)) {
    const message = `must not give amounts above ${Number.MAX_SAFE_INTEGER} fen`;
    return { ok: false, errors: [{ field: "terms.tiers", message }] };
  }
  return { ok: true, basis, plan: { end: civil(basis.clock.end), totalFen, lines } };
};
