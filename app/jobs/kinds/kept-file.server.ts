import type { FileFormat, Sheet, SheetRows, WriteSheet } from "~/domain/kernel/list/file";
import { files } from "~/platform/storage/files.server";
import { csvOf } from "~/use-cases/kernel/csv";
import { xlsxOf } from "~/use-cases/kernel/xlsx.server";
import type { Work } from "~/use-cases/task/kind";
import type { FileRows } from "./file-of";

interface KeptFile<Row> extends Sheet, FileRows<Row> {
  /** Begins the file's name, which goes on with the number of rows. */
  readonly name: string;
  readonly format: FileFormat;
  /** How many rows there are: a file with more or fewer is not kept. */
  readonly count: number;
  /** Small enough that requests need not wait for one. */
  readonly batches: AsyncIterable<readonly Row[]>;
}

const writers: Readonly<Record<FileFormat, WriteSheet>> = { csv: csvOf, xlsx: xlsxOf };

/** Keeps the file of a table as its rows are read. Throws unless it holds exactly as many rows as were counted. */
export async function keepFile<Row>(
  { progress, fileKey }: Pick<Work, "progress" | "fileKey">,
  { name, format, count, batches, fields, ...sheet }: KeptFile<Row>,
) {
  progress.expect(count);
  async function* rows(): SheetRows {
    let read = 0;
    for await (const batch of batches) {
      yield batch.map(fields);
      read += batch.length;
      await progress.advance(batch.length);
    }
    if (read !== count) throw new Error(`${read} rows instead of ${count}`);
  }
  await files().keep(writers[format](sheet, rows()), fileKey);
  return { key: fileKey, name: `${name}-${count}-rows.${format}` };
}
