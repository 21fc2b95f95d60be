/** What acts gave, as one line of text for each row: as SQL writes it of what is stored, and as it must be. */
import type { Gave } from "~/domain/ledger/gave";
import type { MonthFen, SetOff } from "~/domain/ledger/types";

/** SQL for the rows of a company `c`, in the order of their keys, with a tab between the values and an end of line between the rows. */
const rowsOf = (table: string, columns: readonly string[], order: string): string =>
  `(SELECT string_agg(row, E'\\n') FROM (SELECT ${columns.join(" || E'\\t' || ")} AS row
      FROM ${table} t WHERE t.company_id = c.id ORDER BY company_id, ${order}) rows)`;

const sums = ["payable", "waived", "settled", "recovered", "forgiven", "due", "debt", "demanded"] as const;

export const storedColumns = {
  lines: rowsOf("ledger_line", ["position", "award_id", "month", "seq", "kind", "fen"], "position, seq"),
  payments: rowsOf("ledger_payment", ["position", "award_id", "run", "fen", "items", "set_off"], "position, award_id"),
  months: rowsOf(
    "ledger_month",
    ["position", "award_id", "month", ...sums.map((sum) => `${sum}_fen`)],
    "position, award_id, month",
  ),
} as const;

export type StoredKind = keyof typeof storedColumns;

/** Rows of an act are keyed by their award; ids sort as their texts do. */
const byAward = <Row extends { readonly award: string }>(rows: readonly Row[]): readonly Row[] =>
  rows.length < 2 ? rows : rows.toSorted((a, b) => (a.award < b.award ? -1 : a.award > b.award ? 1 : 0));

/** As `jsonb` is written: shorter keys first. */
const itemText = ({ month, fen }: MonthFen): string => `{"fen": ${fen}, "month": "${month}"}`;
const setOffText = ({ award, month, fen }: SetOff): string =>
  `{"fen": ${fen}, "award": "${award}", "month": "${month}"}`;

/** The rows that acts must have given. */
export function givenText(gave: readonly Gave[]): Record<StoredKind, string> {
  const [lines, payments, months]: [string[], string[], string[]] = [[], [], []];
  for (const [position, each] of gave.entries()) {
    for (const [seq, { award, month, kind, fen }] of each.lines.entries())
      lines.push(`${position}\t${award}\t${month}\t${seq}\t${kind}\t${fen}`);
    for (const { award, run, fen, items, setOff } of byAward(each.payments))
      payments.push(
        `${position}\t${award}\t${run}\t${fen}\t[${items.map(itemText).join(", ")}]\t[${setOff.map(setOffText).join(", ")}]`,
      );
    for (const { award, month, ...of } of byAward(each.months))
      months.push(`${position}\t${award}\t${month}\t${sums.map((sum) => of[`${sum}Fen`]).join("\t")}`);
  }
  return { lines: lines.join("\n"), payments: payments.join("\n"), months: months.join("\n") };
}

/** An award and, where the row is of one, a month. */
export interface RowOf {
  readonly award: string;
  readonly month: string | null;
}

/** What the first row is of that only one of two texts has; null where both have the same. */
export function firstDifference(stored: string, given: string): RowOf | null {
  const [has, must] = [stored, given].map((text) => (text === "" ? [] : text.split("\n")));
  for (let i = 0; i < Math.max(has?.length ?? 0, must?.length ?? 0); i += 1) {
    const [a, b] = [has?.[i], must?.[i]];
    if (a === b) continue;
    // The row that is missing, or is too much, comes before the one that stands in its place.
    const row = a !== undefined && (b === undefined || !must?.includes(a)) ? a : (b ?? "");
    const [, award = "", third = ""] = row.split("\t");
    const month = /^\d{4}-\d{2}$/.test(third) ? third : (/"month": "([^"]+)"/.exec(row)?.[1] ?? null);
    return { award, month };
  }
  return null;
}
