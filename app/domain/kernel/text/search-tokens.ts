/** The words of a text in the form in which they are compared, as their characters. */
const words = (text: string): string[][] =>
  (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => [...word]);

const pairs = (word: readonly string[]): string[] => word.slice(1).map((character, at) => `${word[at]}${character}`);

/**
 * What a company or a person is found by: every character of its names, and every two that stand beside each other in a word.
 * Kept in an array under an index, so that a search for two Chinese characters reads no others.
 */
export const searchTokens = (names: readonly (string | null | undefined)[]): string[] => [
  ...new Set(names.flatMap((name) => words(name ?? "").flatMap((word) => [...word, ...pairs(word)]))),
];

/**
 * The tokens that names must all have (`@>`) to match what was typed; empty when nothing searchable was. A match of
 * three characters or more still has to be compared with the name (`wordPatterns`): the pairs may stand apart in it.
 */
export const searchTerms = (query: string): string[] => [
  ...new Set(words(query).flatMap((word) => (word.length === 1 ? word : pairs(word)))),
];

/** Each longer word that was typed, as a pattern of `LIKE` that the name in lower case and NFKC must match. */
export const wordPatterns = (query: string): string[] =>
  words(query).flatMap((word) => (word.length > 2 ? [`%${word.join("")}%`] : []));
