import { parseFraction } from "./fraction";

interface Ratio {
  numerator: bigint;
  denominator: bigint;
}

const toRatio = (share: string): Ratio => {
  const fraction = parseFraction(share);
  if (!fraction) throw new RangeError(`Not a share: ${share}`);
  return { numerator: BigInt(fraction.numerator), denominator: BigInt(fraction.denominator) };
};

/**
 * Divides an amount in fen between funding sources by their shares, which must add up to exactly 1 (SUBSIDY.md "Funding
 * split"). Each source gets its share rounded down, the first one also what remains, so the parts add up to the amount. A
 * negative amount, a correction, is divided like the positive one. Throws a RangeError for other shares or a fraction of a
 * fen.
 */
export const splitFunding = (amountFen: number, shares: readonly string[]): number[] => {
  if (!Number.isSafeInteger(amountFen)) throw new RangeError(`Not whole fen: ${amountFen}`);
  const ratios = shares.map(toRatio);
  const common = ratios.reduce((product, { denominator }) => product * denominator, 1n);
  const weights = ratios.map(({ numerator, denominator }) => numerator * (common / denominator));
  if (weights.reduce((sum, weight) => sum + weight, 0n) !== common) throw new RangeError("Shares must add up to 1");

  const amount = BigInt(amountFen);
  // Bigint division truncates towards zero, which treats both signs alike.
  const parts = weights.map((weight) => (amount * weight) / common);
  const rest = parts.reduce((left, part) => left - part, amount);
  return parts.map((part, index) => Number(index === 0 ? part + rest : part));
};
