import { civil } from "../kernel/time/day-number";
import { big, roundHalfUp } from "../kernel/money/arithmetic";
import type { Basis, LeaseRow, Tier } from "./basis";
import { isAbove } from "../kernel/money/fraction";
import type { MonthPart } from "./month-parts";
import { monthValue } from "./month-value";
import type { MonthValues } from "./month-value";
import { tierRef } from "./tier-schedule";
import type { TierRef } from "./tier-schedule";

/** A field of the terms that lowers the value of a month. */
export type ValueLimit = "areaCapM2" | "areaBands" | "rateCapFen" | "rentShareCap";

/** Days of a line with one tier and one lease row, half-open. */
export interface ExplainedPart {
  from: string;
  to: string;
  days: number;
  tier: TierRef;
  /** Index in the input's `lease`, whose area and rent hold on these days. */
  leaseRow: number;
  areaM2: string;
  rentFenPerM2Month: number;
  /** What a whole month is worth on these days, rounded half up to the fen; NaN above the safe range. */
  monthFen: number;
  limits: ValueLimit[];
}

const limitsOf = ({ limits }: Basis, values: MonthValues<bigint>, tier: Tier, row: LeaseRow): ValueLimit[] => {
  const found: ValueLimit[] = [];
  const { areaCapM2, areaBands, rateCapFen } = limits;
  if (tier.kind !== "fen" && areaCapM2 && isAbove(row.areaM2, areaCapM2)) found.push("areaCapM2");
  if (tier.kind === "share" && areaBands) found.push("areaBands");
  if (tier.kind === "share" && rateCapFen !== null && row.rentFenPerM2Month > rateCapFen) found.push("rateCapFen");
  const rentCap = values.rentCap(row);
  if (rentCap !== null && values.beforeRentCap(tier, row) > rentCap) found.push("rentShareCap");
  return found;
};

/** Explains the payable days of one part; `values` are those of the same basis. */
export const explainPart = (basis: Basis, values: MonthValues<bigint>, part: MonthPart): ExplainedPart => {
  const tier = basis.tiers[part.tier];
  const row = basis.lease[part.row];
  const given = basis.input.lease[part.row];
  if (!tier || !row || !given) throw new Error("A payable part lies outside the tiers or the lease");
  return {
    from: civil(part.from),
    to: civil(part.to),
    days: part.to - part.from,
    tier: tierRef(tier, part.tier),
    leaseRow: part.row,
    areaM2: given.areaM2,
    rentFenPerM2Month: given.rentFenPerM2Month,
    monthFen: roundHalfUp(big, monthValue(values, big, tier, row), values.denominator),
    limits: limitsOf(basis, values, tier, row),
  };
};
