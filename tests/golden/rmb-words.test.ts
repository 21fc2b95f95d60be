import { describe, expect, it } from "vitest";
import { rmbWords } from "~/domain/kernel/money/rmb-words";
import vectors from "./vectors/rmb-words.json";

describe("capital numerals", () => {
  it.each(vectors)("$fen fen are $words", ({ fen, words }) => {
    expect(rmbWords(fen)).toBe(words);
  });
});
