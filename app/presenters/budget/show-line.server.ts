import { type LineView, readLines } from "~/data/budget/line.reader.server";
import { readMovements } from "~/data/budget/movement.reader.server";
import { pageSize } from "~/domain/kernel/list/list";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { sourceName } from "~/i18n/source-name";
import { createT } from "~/i18n/t.server";
import type { UseCaseContext } from "~/data/access/context";
import { can } from "~/domain/access/can";
import { showHeldBack } from "../award/show-held-back.server";
import { sumsOf } from "./lines-by-year.server";
import { movementView } from "./movement-view.server";

/** A line of the budget for its page: its sums, those of the other years, and its latest movements. */
export async function showLine({ actor }: UseCaseContext, line: LineView, locale: Locale) {
  const t = createT(locale, "budget");
  const [years, { rows }, heldBack] = await Promise.all([
    readLines(actor, { of: line }),
    readMovements(actor, { state: null, lineId: line.id, after: null, size: pageSize }),
    showHeldBack(actor, line),
  ]);
  return {
    id: line.id,
    program: inLanguage(line.program, locale),
    source: sourceName(t, line.source),
    fiscalYear: line.fiscalYear,
    code: line.code,
    sums: sumsOf(line),
    heldBack,
    years: years.map((each) => ({ id: each.id, fiscalYear: each.fiscalYear, ...sumsOf(each) })),
    movements: rows.map((movement) => movementView(movement, locale)),
    mayPrepare: can(actor, "budget.prepare", { zoneId: line.zoneId }) === "yes",
  };
}
