import type { NamedLine } from "~/data/budget/movement.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { sourceName } from "~/i18n/source-name";
import { createT } from "~/i18n/t.server";

/** What is committed or spent of each line from this year on, by program and source; the years of all lines, in order. */
export function boundByYear(lines: readonly NamedLine[], locale: Locale, thisYear: number) {
  const t = createT(locale, "budget");
  const ahead = lines.filter(({ fiscalYear }) => fiscalYear >= thisYear);
  const years = [...new Set(ahead.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b);
  const rows = new Map<string, { name: string; cells: Record<number, { bound: number; appropriated: number }> }>();
  for (const { programId, program, source, fiscalYear, appropriated, committed, spent } of ahead) {
    const key = `${programId} ${source}`;
    const name = t("line", { program: inLanguage(program, locale), source: sourceName(t, source) });
    const row = rows.get(key) ?? { name, cells: {} };
    row.cells[fiscalYear] = { bound: committed + spent, appropriated };
    rows.set(key, row);
  }
  return { years, rows: [...rows].map(([key, row]) => ({ key, ...row })) };
}
