import { readLineNames } from "~/data/budget/line-names.server";
import type { Tx } from "~/data/kernel/db.server";
import type { LineOf } from "~/domain/budget/budget-line";
import { type Fen, fenToYuanString } from "~/domain/kernel/money/fen";
import { errorValue } from "~/i18n/error-text";
import { Refusal } from "~/platform/errors";

/** A line of the budget with what it lacks, above 0. */
export interface ShortLine extends LineOf {
  readonly shortFen: Fen;
}

const sourceKey = (source: string): string =>
  source === "city" || source === "zone" ? `program:terms.fundingSource.${source}` : source;

/** The refusal of what the budget does not cover, which names each line that is short. */
export const budgetGone = async (tx: Tx, short: readonly ShortLine[]): Promise<Refusal> =>
  new Refusal("budgetGone", {}, { "": await sayShort(tx, short) });

/** Error values of lines that are short: each with its program, source, year and code, and how much it lacks. */
export async function sayShort(tx: Tx, short: readonly ShortLine[]): Promise<string[]> {
  const names = await readLineNames(tx, short);
  return short.map(({ source, fiscalYear, shortFen }, i) => {
    const { program = {}, code = null } = names[i] ?? {};
    const named = Object.entries(program).map(([language, name]) => [`program@${language}`, name ?? ""]);
    const line = { year: fiscalYear, source: sourceKey(source), short: `¥${fenToYuanString(shortFen)}` };
    const params = {
      ...line,
      ...(code === null ? {} : { code }),
      ...(Object.fromEntries(named) as Record<string, string>),
    };
    return errorValue(code === null ? "budgetLineShort" : "budgetCodeShort", params);
  });
}
