import type { Reading } from "~/data/kernel/db.server";
import type { CheckedImport } from "~/data/import/checked.server";
import { cellText, type FileRow } from "~/domain/import/cell";
import type { Numbered } from "~/domain/import/column";
import type { PlacedProblem } from "~/domain/import/problem";
import { type Heads, placed, readRows } from "~/domain/import/read-rows";
import type { AnyImportKind, ImportAsking } from "./kind";

type Rows = readonly Numbered<Readonly<Record<string, unknown>>>[];

const byPlace = (a: PlacedProblem, b: PlacedProblem): number => a.row - b.row || (a.column ?? -1) - (b.column ?? -1);

/** What the rows of a file of this kind come to as things stand: what is wrong with them, or what a release would make. Changes nothing. */
export async function checkFile(
  kind: AnyImportKind,
  reading: Reading,
  asking: ImportAsking,
  file: readonly FileRow[],
): Promise<CheckedImport> {
  const read = readRows(kind.columns, file, kind.more);
  const rows: Rows = read.rows;
  const cells = new Map(file.map(({ number, cells: of }) => [number, of]));
  const shown = (row: number, field: string) => cellText(cells.get(row)?.[read.heads[field] ?? -1]);
  const { problems, ...found } = await checkRows(kind, reading, asking, { heads: read.heads, rows, shown });
  const all = [...read.problems, ...problems].sort(byPlace);
  return { ...found, rows: read.count, problems: all };
}

/** The same of rows that were read before. */
export async function checkRows(
  kind: AnyImportKind,
  reading: Reading,
  asking: ImportAsking,
  {
    heads,
    rows,
    shown,
  }: {
    readonly heads: Heads;
    readonly rows: Rows;
    /** What the cell of a field shows. */
    readonly shown: (row: number, field: string) => string;
  },
): Promise<CheckedImport & { readonly standing: unknown }> {
  const standing = await kind.standing(reading, asking, rows);
  const unread = new Map(rows.map((each) => [each.number, each.unread]));
  // What could not be read is named already.
  const problems = kind.problems(rows, standing, asking).filter(({ row, field }) => !unread.get(row)?.has(field));
  const sound = rows.filter((each) => !each.unread);
  return {
    heads,
    rows: rows.length,
    values: sound,
    standing,
    makes: kind.makes(sound, standing),
    corrections: kind.corrections?.(standing) ?? [],
    zones: kind.zones(sound, standing),
    problems: placed(kind.columns, heads, shown, problems),
  };
}
