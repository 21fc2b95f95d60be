import { describe, expect, it } from "vitest";
import { queueSearch } from "~/data/review/queue-search";

describe("what is typed into the search", () => {
  const bind = (value: unknown) => JSON.stringify(value);

  it("is looked for as a code, a name, or not at all", () => {
    const sql = (typed: string) => queueSearch(typed)?.candidates(bind);
    expect(sql("91210231ma0dem013f")).toContain('c.code = "91210231MA0DEM013F"');
    expect(sql("ｄｌ2026")).toContain('a.reference LIKE "DL-2026-%"');
    expect(queueSearch("A-2026-000001-8")?.column).toBe("company_id");
    expect(sql("星辰")).toContain('c.search_tokens @> ["星辰"]');
    expect(queueSearch(" -- ")).toBeNull();
  });

  it("is compared with names only where a word has more than the two characters of a token", () => {
    const compared = (typed: string) => queueSearch(typed)?.matches?.(bind) ?? null;
    expect(compared("星辰 a 𠮷𠮷")).toBeNull();
    expect(compared("Ｔｅｃｈ 星辰")).toContain('LIKE ALL (["%tech%"])');
  });
});
