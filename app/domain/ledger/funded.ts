import type { Fen } from "~/domain/kernel/money/fen";
import type { UnfundedRow } from "../budget/unfunded";
import type { Binding } from "./funds";

/** What an award binds of a budget line for a month. */
export type LineBinding = Pick<Binding, "award" | "month" | "committedFen" | "spentFen" | "dueFen"> & {
  readonly lineId: string;
};

/** What a line holds for an award. */
export interface Holding {
  readonly award: string;
  readonly lineId: string;
  readonly committedFen: Fen;
  readonly spentFen: Fen;
}

interface Part {
  readonly of: LineBinding;
  readonly kind: "committedFen" | "spentFen";
  readonly fen: Fen;
}

/** In the order in which a line is filled: what was paid or waived, then what is due or committed, each oldest month first. */
const partsInOrder = (bindings: readonly LineBinding[]): Part[] => {
  const byMonth = bindings.toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  const owed = (of: LineBinding) => Math.min(of.dueFen, of.spentFen);
  return [
    ...byMonth.map((of): Part => ({ of, kind: "spentFen", fen: of.spentFen - owed(of) })),
    ...byMonth.flatMap((of): Part[] => [
      { of, kind: "spentFen", fen: owed(of) },
      { of, kind: "committedFen", fen: of.committedFen },
    ]),
  ].filter(({ fen }) => fen > 0);
};

const add = <Row extends { readonly fen: Fen }>(rows: Map<string, Row>, key: string, row: Row): void => {
  rows.set(key, { ...row, fen: row.fen + (rows.get(key)?.fen ?? 0) });
};

/**
 * Fills budget lines with what awards bind, given by order of approval: what each line then holds for each award, and what it has
 * no money for (docs/rules/ledger.md). `room` is what each line has for these awards.
 */
const fillLines = (
  bindings: readonly LineBinding[],
  room: ReadonlyMap<string, Fen>,
): { readonly held: readonly Holding[]; readonly unfunded: readonly UnfundedRow[] } => {
  const left = new Map(room);
  const held = new Map<string, Holding>();
  const unfunded = new Map<string, UnfundedRow>();
  for (const { of, kind, fen } of partsInOrder(bindings)) {
    const { award, lineId, month } = of;
    const free = left.get(lineId) ?? 0;
    const funded = Math.min(fen, free);
    left.set(lineId, free - funded);
    const key = `${award} ${lineId}`;
    const before = held.get(key) ?? { award, lineId, committedFen: 0, spentFen: 0 };
    held.set(key, { ...before, [kind]: before[kind] + funded });
    if (funded < fen) add(unfunded, `${key} ${month}`, { award, month, lineId, fen: fen - funded });
  }
  return { held: [...held.values()], unfunded: [...unfunded.values()] };
};

/** What the awards of one company hold of lines, and what they bind now, by order of approval. */
export interface Filling {
  readonly before: readonly Holding[];
  readonly bindings: readonly LineBinding[];
}

/**
 * Fills lines for companies one after the other: each has what it holds and what is free, given as `free`, and what it leaves is
 * free for those after it.
 */
export const fillInTurn = (
  companies: readonly Filling[],
  free: ReadonlyMap<string, Fen>,
): ReturnType<typeof fillLines> => {
  const left = new Map(free);
  const move = (holdings: readonly Holding[], sign: 1 | -1) => {
    for (const { lineId, committedFen, spentFen } of holdings)
      left.set(lineId, (left.get(lineId) ?? 0) + sign * (committedFen + spentFen));
  };
  const filled = companies.map(({ before, bindings }) => {
    move(before, 1);
    const now = fillLines(bindings, left);
    move(now.held, -1);
    return now;
  });
  return { held: filled.flatMap(({ held }) => held), unfunded: filled.flatMap(({ unfunded }) => unfunded) };
};

export type HoldingKind = "commit" | "release" | "spend" | "unspend";

export interface HoldingPosting {
  readonly award: string;
  readonly lineId: string;
  readonly kind: HoldingKind;
  readonly fen: Fen;
}

/** What is posted so that lines hold `after` where they held `before`. A line never holds less than nothing on the way. */
export const postingsBetween = (before: readonly Holding[], after: readonly Holding[]): HoldingPosting[] => {
  const keyOf = ({ award, lineId }: Holding) => `${award} ${lineId}`;
  const [was, is] = [before, after].map((list) => new Map(list.map((each) => [keyOf(each), each])));
  return [...new Map([...before, ...after].map((each) => [keyOf(each), each]))].flatMap(([key, { award, lineId }]) => {
    const spent = (is?.get(key)?.spentFen ?? 0) - (was?.get(key)?.spentFen ?? 0);
    // What is spent was committed before, and what is spent no longer is committed again.
    const committed = (is?.get(key)?.committedFen ?? 0) - (was?.get(key)?.committedFen ?? 0) + spent;
    const posting = (kind: HoldingKind, fen: Fen): HoldingPosting[] => (fen > 0 ? [{ award, lineId, kind, fen }] : []);
    return [
      ...posting("unspend", 0 - spent),
      ...posting("commit", committed),
      ...posting("spend", spent),
      ...posting("release", 0 - committed),
    ];
  });
};
