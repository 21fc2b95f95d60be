import type { ActReader } from "../act-reader";
import type { Book, Books } from "../book";
import { correct } from "../corrections";

/** From here on the award counts. */
export const approve = ({ on }: ActReader, book: Book, books: Books): void => {
  book.order = books.approved.length;
  books.approved.push(book);
  correct(books, [book], on);
};
