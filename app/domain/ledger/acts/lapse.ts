import type { ActReader } from "../act-reader";
import type { Book, Books } from "../book";
import { correct } from "../corrections";

/** These months give nothing, as if the award did not have them. */
export const lapse = (act: ActReader, book: Book, books: Books): void => {
  const free = act.months((month) =>
    act.isOver(month) && !book.lapsed.has(month) ? null : "must be over and not lapsed",
  );
  for (const month of free) book.lapsed.add(month);
  correct(books, [book], act.on);
};

/** They give again what they gave. */
export const restore = (act: ActReader, book: Book, books: Books): void => {
  for (const month of act.months((each) => (book.lapsed.has(each) ? null : "must be lapsed")))
    book.lapsed.delete(month);
  correct(books, [book], act.on);
};
