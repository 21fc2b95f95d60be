import type { ActReader } from "./act-reader";
import type { Book, Books } from "./book";

/** The approved awards that an act lists, each once and each as `fits` wants it. */
export const listedAwards = <B extends Book = Book>(
  act: ActReader,
  { all }: Books,
  fits?: (book: Book) => book is B,
): B[] => {
  const listed = new Set<B>();
  for (const [i, id] of act.list("awards").entries()) {
    const book = all.get(id as string) as B | undefined;
    if (!book || book.order === null || listed.has(book) || (fits && !fits(book)))
      return act.refuse(`awards[${i}]`, "must be an approved award that the act is for, once");
    listed.add(book);
  }
  return [...listed];
};
