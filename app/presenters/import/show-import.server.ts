import type { UseCaseContext } from "~/data/access/context";
import { readPlaces } from "~/data/city/places.server";
import { countProblems, type ImportView, readProblems } from "~/data/import/import.reader.server";
import { can } from "~/domain/access/can";
import { columnName } from "~/domain/import/cell";
import type { Columns } from "~/domain/import/column";
import { importRights } from "~/domain/import/kinds";
import { importSteps } from "~/domain/import/steps";
import { inLanguage } from "~/domain/kernel/localized-text";
import { actionsFrom } from "~/domain/kernel/step-table";
import { isOver } from "~/domain/task/task";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { problemRows } from "./problem-rows.server";

/** Problems of one page. */
const pageSize = 50;

interface Asked {
  /** The column whose problems are asked for, `row` for those of rows as a whole. */
  readonly column: number | "row" | null;
  /** The last problem seen, by its place; -1 for none. */
  readonly after: number;
}

/** What the address asks for of the problems. */
export const askedProblems = (search: URLSearchParams): Asked => {
  const [column, from] = [search.get("column") ?? "", search.get("from") ?? ""];
  const number = /^\d{1,4}$/.test(column) ? Number(column) : null;
  return { column: column === "row" ? "row" : number, after: /^\d{1,6}$/.test(from) ? Number(from) : -1 };
};

/** An import for its page: how it stands, what is wrong with it or what it makes, and what the reader may do with it. */
export async function showImport(
  { actor }: UseCaseContext,
  view: ImportView,
  columns: Columns,
  asked: Asked,
  locale: Locale,
) {
  const { id, kind, state, preparedBy, task, zones, makes } = view;
  const everywhere = (right: "prepare" | "release") =>
    zones.every((zoneId) => can(actor, importRights[kind][right], { zoneId }) === "yes");
  const own = preparedBy === actor.userId;
  const underWay = task !== null && !isOver(task.state) && (state === "checking" || task.kind === "releaseImport");
  const may = { preparer: own, releaser: everywhere("release") && (!own || state === "released") };
  const t = createT(locale, "import");
  const [names, problems] = [await zoneNames(zones, locale), await problemsOf(view, columns, asked, locale)];
  const { storageKey: _, heads: __, task: ___, zones: ____, preparedBy: _____, ...shown } = view;
  return {
    ...shown,
    title: view.fileName,
    own,
    zoneNames: names.map((name) => name ?? t("wholeCity")),
    makes: Object.entries(makes ?? {}).filter(([, count]) => count > 0),
    work: task && { ...task, underWay, mine: task.ownerId === actor.userId },
    problemsShown: problems,
    // Made with the page, so that pressing twice asks once.
    taskId: newId(),
    steps:
      underWay && state === "prepared"
        ? []
        : actionsFrom(importSteps, state, (part: "preparer" | "releaser") => may[part]).filter(
            (step) => step !== "recheck" || !underWay,
          ),
    href: id,
  };
}

async function zoneNames(zones: readonly (string | null)[], locale: Locale) {
  const { zones: known } = await readPlaces();
  return zones.map((id) => {
    const zone = known.find((each) => each.id === id);
    return zone ? inLanguage(zone.name, locale) : null;
  });
}

async function problemsOf({ id, state, heads }: ImportView, columns: Columns, asked: Asked, locale: Locale) {
  if (state !== "faulty") return null;
  const found = await readProblems(id, { ...asked, size: pageSize + 1 });
  const nameOf = (column: number) => {
    const field = Object.entries(heads ?? {}).find(([, at]) => at === column)?.[0];
    const name = field === undefined ? undefined : columns[field]?.names;
    return name ? `${columnName(column)} · ${inLanguage(name, locale)}` : columnName(column);
  };
  return {
    asked: asked.column === null ? "" : String(asked.column),
    columns: (await countProblems(id)).map(({ column, count }) => ({
      value: column === null ? "row" : String(column),
      label: column === null ? null : nameOf(column),
      count,
    })),
    rows: problemRows(found.slice(0, pageSize), locale),
    next: found.length > pageSize ? (found[pageSize - 1]?.position ?? null) : null,
  };
}
