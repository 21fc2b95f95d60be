import type { Found } from "~/domain/kernel/list/page";

/** The pages of a list one after the other; `after` says of the last row of one where the next begins. */
export async function* everyPage<Row, After>(
  read: (after: After | null) => Promise<Found<Row>>,
  after: (last: Row) => After,
): AsyncGenerator<readonly Row[]> {
  let at: After | null = null;
  do {
    const { rows, last }: Found<Row> = await read(at);
    yield rows;
    at = last && after(last);
  } while (at !== null);
}
