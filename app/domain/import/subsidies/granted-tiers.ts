import { yuanToFen } from "~/domain/kernel/money/fen";
import { cleanLine } from "~/domain/kernel/text/clean";
import { plainDecimal, wholeNumber } from "~/domain/kernel/text/plain-decimal";
import type { TierAmount, TierInput } from "~/domain/subsidy/types";
import { cellText } from "../cell";
import type { CellReader } from "../column";

/** Months, a sign of multiplication and what each of them is worth. */
const tier = /^(\d{1,3})\s*(?:months?|个?月)?\s*[x×*]\s*(.+)$/iu;
const perM2 = /^(.+?)\s*(?:元|yuan)?\s*\/\s*(?:m²|m2|㎡|平方米)$/iu;
const yuan = /^(.+?)\s*(?:元|yuan)$/iu;

function shareIn(said: string): TierAmount | null {
  const read = plainDecimal(said.slice(0, -1));
  if (read === null || Number(read) < 0 || Number(read) > 100) return null;
  // A share is exact: 33.3 % is 333/1000.
  const [whole = "", decimals = ""] = read.split(".");
  const fraction = `${whole.padStart(3, "0").slice(0, -2)}.${whole.padStart(3, "0").slice(-2)}${decimals}`;
  return { share: fraction.replace(/\.?0+$/u, "") || "0" };
}

function amountIn(said: string): TierAmount | null {
  if (/[%％]$/u.test(said)) return shareIn(said);
  const rate = perM2.exec(said)?.[1];
  const fen = yuanToFen(rate ?? yuan.exec(said)?.[1] ?? "");
  if (fen === null || fen < 0) return null;
  return rate === undefined ? { fen } : { fenPerM2: fen };
}

function tierIn(said: string): TierInput | null {
  const [, months = "", amount = ""] = tier.exec(said.trim()) ?? [];
  const worth = amountIn(amount.trim());
  const count = wholeNumber(months);
  return worth === null || Number.isNaN(count) || count === 0 ? null : { months: count, ...worth };
}

/**
 * The tiers of a subsidy in the order in which they come, as an official writes them: `12 × 100%; 12 × 30元/m²; 6 × 800元`, so many
 * months of a part of the rent, of yuan per m² or of yuan.
 */
export const tiers: CellReader<readonly TierInput[]> = (cell) => {
  const said = cleanLine(cellText(cell))
    .split(/[;；、\n]/u)
    .filter((part) => part.trim() !== "");
  const read = said.map(tierIn);
  const known = read.filter((each) => each !== null);
  return known.length === read.length && known.length > 0
    ? { ok: true, value: known }
    : { ok: false, problem: { code: "import.notTiers" } };
};
