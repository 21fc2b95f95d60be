import { describe, expect, it } from "vitest";
import { searchTerms, searchTokens } from "~/domain/kernel/text/search-tokens";

const finds = (query: string, ...names: string[]): boolean => {
  const tokens = new Set(searchTokens(names));
  const terms = searchTerms(query);
  return terms.length > 0 && terms.every((term) => tokens.has(term));
};

describe("tokens of company names", () => {
  it("are the characters and pairs of each word, each once", () => {
    expect(searchTokens(["海海软件", null])).toEqual(["海", "软", "件", "海海", "海软", "软件"]);
  });

  it("do not join words", () => {
    expect(searchTokens(["Ab Cd"])).toEqual(["a", "b", "ab", "c", "d", "cd"]);
  });

  it("keep characters outside the basic plane whole", () => {
    expect(searchTokens(["𠮷野"])).toEqual(["𠮷", "野", "𠮷野"]);
  });
});

describe("a search", () => {
  it("finds one or two Chinese characters anywhere in a name", () => {
    expect(finds("软", "大连海风软件有限公司")).toBe(true);
    expect(finds("海风", "大连海风软件有限公司")).toBe(true);
    expect(finds("风海", "大连海风软件有限公司")).toBe(false);
  });

  it("forgives case, width and blanks, and looks in all names", () => {
    expect(finds(" ＳＥＡ  大连", "大连海风", "Seawind")).toBe(true);
    expect(finds("sea", "大连海风")).toBe(false);
  });

  it("asks for nothing when nothing searchable was typed", () => {
    expect(searchTerms(" -·（） ")).toEqual([]);
  });
});
