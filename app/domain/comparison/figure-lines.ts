import { groupBy } from "../kernel/group-by";
import { cleanLine, lengthOf } from "../kernel/text/clean";
import { type CivilDate, parseCivilDate } from "../kernel/time/civil-date";
import { type Amounts, boundsFit, type Figure, type FigureKind, readAmount } from "./figure";
import { cellsOf } from "./cells";

export type FigureProblemKind =
  | "header"
  | "columns"
  | "quotes"
  | "city"
  | "figure"
  | "amount"
  | "source"
  | "link"
  | "date"
  | "twice"
  | "bounds"
  | "nothing"
  | "tooMany";

/** What is wrong with a line, which counts from 1, and the words that it is about. */
export interface FigureProblem {
  readonly line: number;
  readonly kind: FigureProblemKind;
  readonly about: string;
}

export interface FigureLine extends Figure {
  readonly cityId: string;
  readonly kind: FigureKind;
}

/** What names in the text mean. */
export interface FigureNames {
  readonly city: (name: string) => string | null;
  readonly figure: (name: string) => FigureKind | null;
  /** What a city has already. */
  readonly standing: (cityId: string) => Amounts;
}

const columns = ["city", "figure", "amount", "source", "link", "date"] as const;

type Column = (typeof columns)[number];

const headers: Readonly<Record<string, Column>> = {
  city: "city",
  城市: "city",
  figure: "figure",
  项目: "figure",
  amount: "amount",
  数值: "amount",
  source: "source",
  来源: "source",
  link: "link",
  链接: "link",
  date: "date",
  日期: "date",
};

/** More than any comparison needs. */
const mostLines = 500;

/** The columns of the first line, or null where one is unknown, twice or missing. */
function columnsOf(cells: readonly string[]): Column[] | null {
  const named = cells.map((cell) => headers[cleanLine(cell).toLowerCase()]);
  const found = named.filter((each) => each !== undefined);
  const all = columns.every((column) => column === "link" || found.includes(column));
  return all && found.length === cells.length && new Set(found).size === found.length ? found : null;
}

/** Whether a line has a cell for each column; an empty link at its end may be lost as it is pasted. */
const fits = (cells: readonly string[], heads: readonly Column[]): boolean =>
  cells.length <= heads.length && heads.slice(cells.length).every((column) => column === "link");

/**
 * Figures of a text of comma- or tab-separated lines, the first of which names the columns in English or Chinese; blank lines say nothing.
 * Every problem stands at its line; a text with one is not to be imported.
 */
export function readFigureLines(
  text: string,
  names: FigureNames,
  today: CivilDate,
): { readonly figures: FigureLine[]; readonly problems: FigureProblem[] } {
  const problems: FigureProblem[] = [];
  const figures: FigureLine[] = [];
  const lines = text
    .replace(/^\uFEFF/u, "")
    .split(/\r\n?|\n/u)
    .map((typed, i) => ({ line: i + 1, typed }))
    .filter(({ typed }) => cleanLine(typed) !== "");
  const [first, ...rest] = lines;
  const heads = columnsOf(cellsOf(first?.typed ?? "") ?? []);
  if (!heads) return { figures, problems: [{ line: first?.line ?? 1, kind: "header", about: "" }] };
  if (rest.length === 0) problems.push({ line: first?.line ?? 1, kind: "nothing", about: "" });
  if (rest.length > mostLines) {
    const line = rest[mostLines]?.line ?? 1;
    return { figures, problems: [{ line, kind: "tooMany", about: String(mostLines) }] };
  }
  const seen = new Map<string, number>();
  for (const { line, typed } of rest) {
    const problem = (kind: FigureProblemKind, about = "") => problems.push({ line, kind, about });
    const cells = cellsOf(typed);
    if (cells === null) problem("quotes");
    else if (!fits(cells, heads)) problem("columns");
    else {
      const figure = figureOf((column) => cleanLine(cells[heads.indexOf(column)] ?? ""), names, today, problem);
      if (!figure) continue;
      const key = `${figure.cityId} ${figure.kind}`;
      const before = seen.get(key);
      if (before !== undefined) problem("twice", String(before));
      else seen.set(key, line);
      figures.push(figure);
    }
  }
  for (const [cityId, of] of groupBy(figures, (figure) => figure.cityId)) {
    const amounts = { ...names.standing(cityId), ...Object.fromEntries(of.map(({ kind, amount }) => [kind, amount])) };
    const line = seen.get(`${cityId} insuranceFloor`) ?? seen.get(`${cityId} insuranceCeiling`);
    if (line !== undefined && !boundsFit(amounts)) problems.push({ line, kind: "bounds", about: "" });
  }
  return { figures, problems };
}

/** One line as a figure; null where it has a problem. */
function figureOf(
  cell: (column: Column) => string,
  names: FigureNames,
  today: CivilDate,
  problem: (kind: FigureProblemKind, about?: string) => unknown,
): FigureLine | null {
  const cityId = names.city(cell("city"));
  const kind = names.figure(cell("figure"));
  const amount = kind && readAmount(kind, cell("amount"));
  const [source, link] = [cell("source"), cell("link")];
  const datedOn = parseCivilDate(cell("date"));
  const late = datedOn === null || datedOn > today || datedOn < "1990-01-01";
  const linked = link === "" || isLink(link);
  const sourced = source !== "" && lengthOf(source) <= 200;
  if (cityId === null) problem("city", cell("city"));
  if (kind === null) problem("figure", cell("figure"));
  else if (amount === null) problem("amount", cell("amount"));
  if (!sourced) problem("source");
  if (!linked) problem("link", link);
  if (late) problem("date", cell("date"));
  if (cityId === null || kind === null || amount === null || !sourced || !linked || late) return null;
  return { cityId, kind, amount, source, sourceUrl: link === "" ? null : link, datedOn };
}

/** Whether a text is an address that a source may be linked to. */
export const isLink = (text: string): boolean =>
  text.startsWith("https://") && lengthOf(text) <= 500 && URL.canParse(text);
