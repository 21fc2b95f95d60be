import type { Arithmetic } from "../kernel/money/arithmetic";
import type { Basis, LeaseRow, Tier } from "./basis";
import type { Fraction } from "../kernel/money/fraction";

/** Values of whole months in fen, on a common denominator so that days can be summed as whole numbers. */
export interface MonthValues<T> {
  denominator: T;
  /** What a month of the tier is worth on the lease row before `rentShareCap`, times the denominator. */
  beforeRentCap(tier: Tier, row: LeaseRow): T;
  /** The most that a month on the lease row may be worth, times the denominator; null without `rentShareCap`. */
  rentCap(row: LeaseRow): T | null;
}

/** Prepares the values of whole months (docs/rules/calculation.md, rule 4). */
export const monthValues = <T>({ tiers, lease, limits }: Basis, math: Arithmetic<T>): MonthValues<T> => {
  const { of, times, least } = math;
  const { areaCapM2, areaBands, rateCapFen, rentShareCap } = limits;

  const withUnit = (unit: T, fraction: Fraction | null): T =>
    fraction ? math.common(unit, of(fraction.denominator)) : unit;
  let areaUnit = withUnit(of(1), areaCapM2);
  let bandUnit = of(1);
  let shareUnit = of(1);
  const rentShareUnit = withUnit(of(1), rentShareCap);
  for (const row of lease) areaUnit = withUnit(areaUnit, row.areaM2);
  for (const tier of tiers) if (tier.kind === "share") shareUnit = withUnit(shareUnit, tier.share);
  for (const band of areaBands ?? []) {
    areaUnit = withUnit(areaUnit, band.upToM2);
    bandUnit = withUnit(bandUnit, band.share);
  }
  const shareOfBands = times(bandUnit, shareUnit);
  const allShares = times(shareOfBands, rentShareUnit);
  const denominator = times(areaUnit, allShares);

  const inUnits = (fraction: Fraction, unit: T): T =>
    times(of(fraction.numerator), math.over(unit, of(fraction.denominator)));

  const areaCap = areaCapM2 && inUnits(areaCapM2, areaUnit);
  const bands = areaBands?.map(({ upToM2, share }) => ({
    upTo: inUnits(upToM2, areaUnit),
    share: inUnits(share, bandUnit),
  }));

  const eligibleArea = (row: LeaseRow): T => {
    const area = inUnits(row.areaM2, areaUnit);
    return areaCap === null ? area : least(area, areaCap);
  };

  /** The eligible area after the marginal bands, in units of area × band share. */
  const countedArea = (eligible: T): T => {
    if (!bands) return eligible;
    let counted = of(0);
    let below = of(0);
    for (const band of bands) {
      const upTo = least(eligible, band.upTo);
      counted = math.plus(counted, times(math.minus(upTo, below), band.share));
      below = upTo;
    }
    return counted;
  };

  return {
    denominator,

    beforeRentCap(tier, row) {
      if (tier.kind === "fen") return times(of(tier.value), denominator);
      const eligible = eligibleArea(row);
      if (tier.kind === "fenPerM2") return times(times(eligible, of(tier.value)), allShares);
      const rate = Math.min(row.rentFenPerM2Month, rateCapFen ?? Number.POSITIVE_INFINITY);
      const rent = times(countedArea(eligible), of(rate));
      return times(times(rent, inUnits(tier.share, shareUnit)), rentShareUnit);
    },

    rentCap(row) {
      if (!rentShareCap) return null;
      const rent = times(inUnits(row.areaM2, areaUnit), of(row.rentFenPerM2Month));
      return times(times(rent, inUnits(rentShareCap, rentShareUnit)), shareOfBands);
    },
  };
};

/** What a month of the tier is worth on the lease row, times the denominator. */
export const monthValue = <T>(values: MonthValues<T>, math: Arithmetic<T>, tier: Tier, row: LeaseRow): T => {
  const value = values.beforeRentCap(tier, row);
  const cap = values.rentCap(row);
  return cap === null ? value : math.least(value, cap);
};
