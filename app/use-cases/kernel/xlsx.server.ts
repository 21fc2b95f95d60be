import { type CellValue, type ColumnDef, writeXlsxStream } from "hucre/xlsx";
import type { Head, SheetRows, WriteSheet } from "~/domain/kernel/list/file";
import type { FileCell } from "~/domain/kernel/list/list";
import { harmless } from "./harmless";

/** Up to here the double nearest to an amount in yuan reads back as that amount, to the fen. */
const mostFen = 1_000_000_000_000_000;

/** Characters that the name of a sheet may not have, and the most that it may have. */
const [forbidden, longest] = [/[\\/?*[\]:]/g, 31];

const formats = { fen: "#,##0.00", day: "yyyy-mm-dd" } as const;
const widths = { fen: 16, day: 12, other: 22 } as const;

const yuan = (fen: number): number => {
  if (!Number.isSafeInteger(fen) || Math.abs(fen) > mostFen) throw new RangeError(`Not an amount of fen: ${fen}`);
  return fen / 100;
};

/** Amounts are numbers of yuan, days are dates, all else what it is; text is never a formula. */
function valueOf(cell: FileCell, { holds }: Head): CellValue {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return holds === "fen" ? yuan(cell) : cell;
  return holds === "day" ? new Date(`${cell}T00:00:00Z`) : harmless(cell);
}

async function* valuesOf(heads: readonly Head[], rows: SheetRows): AsyncGenerator<CellValue[]> {
  for await (const batch of rows)
    for (const cells of batch) yield heads.map((head, i) => valueOf(cell(cells, i), head));
}

const cell = (cells: readonly FileCell[], i: number): FileCell => cells[i] ?? null;

const columnOf = ({ text, holds }: Head): ColumnDef => ({
  header: text,
  width: widths[holds ?? "other"],
  ...(holds ? { numFmt: formats[holds] } : {}),
});

/** A workbook of one sheet, whose heads stay in sight; beyond a million rows it goes on in further ones. The only place that knows the library (decision 0031). */
export const xlsxOf: WriteSheet = ({ title, heads }, rows) =>
  writeXlsxStream(valuesOf(heads, rows), {
    name: title.replace(forbidden, " ").slice(0, longest),
    columns: heads.map(columnOf),
    freezePane: { rows: 1 },
  }) as unknown as AsyncIterable<Uint8Array>;
