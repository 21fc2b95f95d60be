import { z } from "zod";
import {
  type CursorOf,
  type Filter,
  type FiltersOf,
  firstSort,
  type List,
  type SortOf,
  wholeCity,
} from "~/domain/kernel/list/list";
import { cleanCode, cleanLine } from "~/domain/kernel/text/clean";
import { isMonth } from "~/domain/kernel/time/month";
import type { Unknown } from "~/domain/kernel/list/page";
import { parseCursor } from "./cursor";

/** Slugs that the reader may choose from. */
export interface Known {
  readonly zones: readonly string[];
  readonly programs: readonly string[];
}

/** What the address of a list asks for. */
export interface ListQuery<L extends List> {
  readonly filters: FiltersOf<L>;
  readonly sort: SortOf<L>;
  readonly cursor: CursorOf<L> | null;
  /** What means nothing here; the page says so and goes on without it. */
  readonly unknown: readonly Unknown<L>[];
}

const longestWords = 100;

/** Null where it means nothing here. */
function valueOf(filter: Filter, known: Known, given: string): string | null {
  const oneOf = (options: readonly string[]) => (options.includes(given) ? given : null);
  if (filter.kind === "one" || filter.kind === "some") return oneOf(filter.of);
  if (filter.kind === "zone") return oneOf(filter.orCity ? [...known.zones, wholeCity] : known.zones);
  if (filter.kind === "program") return oneOf(known.programs);
  if (filter.kind === "month") return isMonth(given) && given.startsWith("2") ? given : null;
  if (filter.kind !== "words") return z.uuid().safeParse(given).success ? given : null;
  const clean = filter.find === "subjects" ? cleanCode(given) : cleanLine(given);
  return [...clean].slice(0, longestWords).join("").trim() || null;
}

/** The sort that a chosen filter demands, either way round; else the one that is asked for. */
function demanded<L extends List>(
  { filters }: L,
  chosen: Readonly<Record<string, unknown>>,
  asked: SortOf<L>,
): SortOf<L> {
  const demands = Object.entries(filters).flatMap(([name, filter]) =>
    "sort" in filter && filter.sort && chosen[name] !== null ? filter.sort : [],
  );
  const [sort] = demands;
  return sort === undefined || asked === sort || asked === `-${sort}` ? asked : (sort as SortOf<L>);
}

/** Reads the address of a list against what its reader may choose from. Never throws. */
export function readListQuery<L extends List>(list: L, search: URLSearchParams, known: Known): ListQuery<L> {
  const unknown: { filter: string; value: string }[] = [];
  const read = (name: string, filter: Filter) => {
    const given = search.getAll(name).filter((value) => cleanLine(value) !== "");
    const asked = filter.kind === "some" ? given : given.slice(0, 1);
    const values = asked.flatMap((text) => {
      const value = valueOf(filter, known, text);
      if (value === null) unknown.push({ filter: name, value: text.slice(0, longestWords) });
      return value ?? [];
    });
    // In the order of the definition, each once.
    return filter.kind === "some" ? filter.of.filter((each) => values.includes(each)) : (values[0] ?? null);
  };
  const filters = Object.entries(list.filters).map(([name, filter]) => [name, read(name, filter)]);
  const wanted = search.get("sort") ?? "";
  const isKnown = Object.keys(list.sorts).includes(wanted);
  if (wanted !== "" && !isKnown) unknown.push({ filter: "sort", value: wanted.slice(0, longestWords) });
  const sort = demanded(list, Object.fromEntries(filters), isKnown ? (wanted as SortOf<L>) : firstSort(list));
  const page = search.get("after") ?? "";
  const cursor = page === "" ? null : parseCursor(list, sort, page);
  if (page !== "" && cursor === null) unknown.push({ filter: "page", value: page.slice(0, 20) });
  return { filters: Object.fromEntries(filters) as FiltersOf<L>, sort, cursor, unknown: unknown as Unknown<L>[] };
}
