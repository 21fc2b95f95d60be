import type { ActReader } from "../act-reader";
import type { Books } from "../book";
import { closeMonths } from "../closing";
import { listedAwards } from "../listed-awards";
import { pay } from "../pay";

/** A payment run: closes months up to `through` and pays whatever is due in closed months. */
export const run = (act: ActReader, books: Books): void => {
  const name = act.text("run");
  if (books.runs.has(name)) act.refuse("run", "must be a name of its own");
  const through = act.raw("through");
  if (!act.isOver(through)) return act.refuse("through", "must be a month that is over");
  const listed = act.has("awards") ? new Set(listedAwards(act, books)) : null;
  books.runs.add(name);
  const inRun = listed ? books.approved.filter((book) => listed.has(book)) : books.approved;
  for (const book of inRun) closeMonths(book, through, act.on);
  for (const book of inRun) if (!book.onHold) pay(books, book, { run: name, on: act.on }, act.index);
};
