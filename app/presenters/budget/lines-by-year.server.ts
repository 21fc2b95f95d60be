import type { NamedLine } from "~/data/budget/movement.reader.server";
import { available, type BudgetLine } from "~/domain/budget/budget-line";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";

/** The four figures of a line. */
export const sumsOf = (line: BudgetLine) => ({
  appropriated: line.appropriated,
  committed: line.committed,
  spent: line.spent,
  available: available(line),
});

/** The fiscal years to look at: last year to three years ahead, and every other that has a line. */
export const yearsToShow = (lines: readonly Pick<NamedLine, "fiscalYear">[], thisYear: number): number[] =>
  [
    ...new Set([...[-1, 0, 1, 2, 3].map((offset) => thisYear + offset), ...lines.map(({ fiscalYear }) => fiscalYear)]),
  ].sort((a, b) => a - b);

/** The lines of a fiscal year, as their table shows them. */
export const linesOfYear = (lines: readonly NamedLine[], year: number, locale: Locale) =>
  lines
    .filter(({ fiscalYear }) => fiscalYear === year)
    .map((line) => ({
      id: line.id,
      program: inLanguage(line.program, locale),
      source: line.source,
      code: line.code,
      ...sumsOf(line),
    }));

/** What all lines have together, by fiscal year from this one on. */
export function yearsAhead(lines: readonly NamedLine[], thisYear: number) {
  const ahead = lines.filter(({ fiscalYear }) => fiscalYear >= thisYear);
  const years = [...new Set(ahead.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b);
  return years.map((year) => {
    const own = ahead.filter(({ fiscalYear }) => fiscalYear === year);
    const of = (sum: keyof BudgetLine) => own.reduce((all, line) => all + line[sum], 0);
    return { year, ...sumsOf({ appropriated: of("appropriated"), committed: of("committed"), spent: of("spent") }) };
  });
}
