import { getAt, type Tree } from "./draft-tree";

/** An entry of two lists: its place in the earlier and in the later one, null where it is not in it. */
export interface MatchedEntry {
  readonly before: number | null;
  readonly after: number | null;
  /** In both, but in another order among those that stayed. */
  readonly moved: boolean;
}

/** What an entry is known by, whatever place it has. */
const identityOf = (entry: Tree): string | null => {
  const known = ["key", "value", "source", "name", "kind"]
    .map((name) => getAt(entry, [name]))
    .find((name) => typeof name === "string");
  return typeof known === "string" && known !== "" ? known : null;
};

const identities = (list: readonly Tree[]): string[] | null => {
  const all = list.map(identityOf).filter((each) => each !== null);
  return new Set(all).size === list.length ? all : null;
};

/** The longest part of a sequence of distinct numbers that rises: what stayed in order when the rest moved. */
const risingPart = (numbers: readonly number[]): Set<number> => {
  const best: number[][] = [];
  for (const [i, number] of numbers.entries()) {
    const longest = best
      .slice(0, i)
      .filter((chain) => (chain.at(-1) ?? -1) < number)
      .reduce<number[]>((long, chain) => (chain.length > long.length ? chain : long), []);
    best.push([...longest, number]);
  }
  return new Set(best.reduce<number[]>((long, chain) => (chain.length > long.length ? chain : long), []));
};

/** Pairs of places of what is in both, marked where the order changed. */
export const withMoves = (pairs: readonly { before: number; after: number }[]): MatchedEntry[] => {
  const stayed = risingPart(pairs.map(({ before }) => before));
  return pairs.map((pair) => ({ ...pair, moved: !stayed.has(pair.before) }));
};

const byPlace = (before: readonly Tree[], after: readonly Tree[]): MatchedEntry[] =>
  Array.from({ length: Math.max(before.length, after.length) }, (_, i) => ({
    before: i < before.length ? i : null,
    after: i < after.length ? i : null,
    moved: false,
  }));

/**
 * Which entry of one list is which of the other: by what each is known by, where every entry has that and no two the same; else
 * by place. In the order of the later list; what is only in the earlier one comes last.
 */
export const matchEntries = (before: readonly Tree[], after: readonly Tree[]): MatchedEntry[] => {
  const [names, later] = [identities(before), identities(after)];
  if (!names || !later) return byPlace(before, after);
  const pairs = later.flatMap((name, i) => (names.includes(name) ? [{ before: names.indexOf(name), after: i }] : []));
  const matched = withMoves(pairs);
  return [
    ...later.map((_, i) => matched.find(({ after: at }) => at === i) ?? { before: null, after: i, moved: false }),
    ...names.flatMap((name, i) => (later.includes(name) ? [] : [{ before: i, after: null, moved: false }])),
  ];
};
