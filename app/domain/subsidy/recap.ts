import type { AmountCaps } from "./basis";
import { CapLedger } from "./caps";
import type { Plan, PlanLine } from "./types";

/**
 * The plan of the same award under terms that differ from its own in the caps of amounts alone: what a line comes to before caps
 * stays. Null where the amounts are more than a JSON number holds exactly.
 */
export const recapped = ({ end, lines }: Plan, caps: AmountCaps): Plan | null => {
  const ledger = new CapLedger(caps);
  let totalFen = 0;
  const left = lines.map(({ month, year, days, grossFen }): PlanLine => {
    ledger.turnTo(month, year);
    const { amountFen, caps: lowering } = ledger.take(grossFen);
    totalFen += amountFen;
    return { month, year, days, grossFen, amountFen, caps: lowering };
  });
  return Number.isSafeInteger(totalFen) ? { end, totalFen, lines: left } : null;
};
