import { type ProblemView, readProblems } from "~/data/import/import.reader.server";
import { cellName } from "~/domain/import/cell";
import type { Sheet, SheetRows } from "~/domain/kernel/list/file";
import { errorText, errorValue } from "~/i18n/error-text";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** Problems with the names of their cells and in words. */
export function problemRows(problems: readonly ProblemView[], locale: Locale) {
  const t = createT(locale, "import");
  return problems.map(({ position, row, column, text, code, params }) => ({
    position,
    cell: cellName(row, column),
    shows: text,
    problem: errorText(t, errorValue(code, params)),
  }));
}

/** Problems that are read together for a file. */
const batch = 1_000;

/** The problems of an import as a table of a file. */
export function problemSheet(id: string, locale: Locale): { readonly sheet: Sheet; readonly rows: SheetRows } {
  const t = createT(locale, "import");
  const heads = [t("cell"), t("shows"), t("problem")].map((text) => ({ text }));
  async function* rows(): SheetRows {
    let after = -1;
    for (;;) {
      const found = await readProblems(id, { column: null, after, size: batch });
      yield problemRows(found, locale).map(({ cell, shows, problem }) => [cell, shows, problem]);
      const last = found.at(-1);
      if (!last || found.length < batch) return;
      after = last.position;
    }
  }
  return { sheet: { title: t("problemsTitle"), heads }, rows: rows() };
}
