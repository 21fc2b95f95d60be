import type { ActReader } from "../act-reader";
import type { Book } from "../book";

/** Payments of the award wait. */
export const hold = (act: ActReader, book: Book): void => {
  if (book.onHold) act.refuse("act", "must not be of an award that is on hold");
  book.onHold = true;
};

/** They go on. */
export const release = (act: ActReader, book: Book): void => {
  if (!book.onHold) act.refuse("act", "must be of an award that is on hold");
  book.onHold = false;
};
