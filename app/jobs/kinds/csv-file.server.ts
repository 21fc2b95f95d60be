import { files } from "~/platform/storage/files.server";
import { byteOrderMark, csvLine } from "~/use-cases/kernel/csv";
import type { FileRows } from "./file-of";
import type { Work } from "~/use-cases/task/kind";

interface CsvFile<Row> extends FileRows<Row> {
  /** Begins the file's name, which goes on with the number of rows. */
  readonly name: string;
  /** How many rows there are: a file with more or fewer is not kept. */
  readonly count: number;
  /** Small enough that requests need not wait for one. */
  readonly batches: AsyncIterable<readonly Row[]>;
}

/** Characters that are written at a time. */
const chunk = 65_536;

/** Keeps a file of CSV. Throws unless it holds exactly as many rows as were counted. */
export async function keepCsv<Row>(
  { progress, fileKey }: Pick<Work, "progress" | "fileKey">,
  { name, heads, fields, count, batches }: CsvFile<Row>,
) {
  progress.expect(count);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    let text = byteOrderMark + csvLine(heads);
    let written = 0;
    for await (const batch of batches) {
      for (const row of batch) text += csvLine(fields(row));
      written += batch.length;
      await progress.advance(batch.length);
      if (text.length < chunk) continue;
      yield Buffer.from(text);
      text = "";
    }
    yield Buffer.from(text);
    if (written !== count) throw new Error(`${written} rows instead of ${count}`);
  }
  await files().keep(chunks(), fileKey);
  return { key: fileKey, name: `${name}-${count}-rows.csv` };
}
