import { isAbove, ONE, parseFraction } from "~/domain/kernel/money/fraction";
import { roundedPartOf } from "~/domain/kernel/money/arithmetic";
import type { Fen } from "~/domain/kernel/money/fen";
import { readCeilings } from "~/domain/ledger/ceilings";
import { isFen, type Json, openJson, openList, refuse } from "~/domain/ledger/refusal";

/** A cost item, checked and exact. */
export interface ReadItem {
  readonly id: string;
  /** What is given of a cost before all caps. */
  readonly shareOf: (fen: Fen) => Fen;
  readonly capFen: Fen | null;
  readonly eventCapFen: Fen | null;
}

export interface ReadHire {
  readonly id: string;
  readonly monthFen: Fen;
  readonly personCapFen: Fen | null;
}

/** The most of each calendar year. */
export type ReadCeilings = ReadonlyMap<number, Fen>;

/** What an award gives of costs and people. */
export interface ItemTerms {
  readonly items: ReadonlyMap<string, ReadItem>;
  readonly hires: ReadonlyMap<string, ReadHire>;
}

const readId = ({ id }: Json, path: string, known: ReadonlyMap<string, unknown>): string =>
  typeof id === "string" && id !== "" && !known.has(id) ? id : refuse(`${path}.id`, "must be a text, once");

const readAmount = (row: Json, key: string, path: string): Fen => {
  const fen = row[key];
  return isFen(fen, 0) ? fen : refuse(`${path}.${key}`, "must be a whole number of fen, 0 or more");
};

const readCap = (row: Json, key: string, path: string): Fen | null =>
  row[key] === undefined || row[key] === null ? null : readAmount(row, key, path);

const readShare = ({ share }: Json, path: string): ReadItem["shareOf"] => {
  const read = typeof share === "string" ? parseFraction(share) : null;
  return read && !isAbove(read, ONE)
    ? roundedPartOf(read)
    : refuse(`${path}.share`, "must be a decimal or fraction in a string, from 0 to 1");
};

/** The rows of a list, each made of another id. */
const readRows = <Row extends { readonly id: string }>(
  list: unknown,
  at: string,
  fields: readonly string[],
  read: (row: Json, path: string, id: string) => Row,
): Map<string, Row> => {
  const rows = new Map<string, Row>();
  for (const [i, raw] of openList(list, at).entries()) {
    const path = `${at}[${i}]`;
    const row = openJson(raw, path, ["id", ...fields]);
    const id = readId(row, path, rows);
    rows.set(id, read(row, path, id));
  }
  return rows;
};

/** Ceilings; refused for the first thing that is wrong with them, below `path`. */
export const readCeilingsAt = (raw: unknown, path: string): ReadCeilings =>
  readCeilings(
    openList(raw, path).map((row, i) => openJson(row, `${path}[${i}]`, ["year", "fen"])),
    path,
  );

/** Items and hires of an input; refused for the first thing that is wrong with them, in this order. */
export const readTerms = ({ items, hires }: Json): ItemTerms => ({
  items: readRows(items, "items", ["share", "capFen", "eventCapFen"], (row, path, id) => ({
    id,
    shareOf: readShare(row, path),
    capFen: readCap(row, "capFen", path),
    eventCapFen: readCap(row, "eventCapFen", path),
  })),
  hires: readRows(hires, "hires", ["monthFen", "personCapFen"], (row, path, id) => ({
    id,
    monthFen: readAmount(row, "monthFen", path),
    personCapFen: readCap(row, "personCapFen", path),
  })),
});
