import { describe, expect, it } from "vitest";
import { languagesTaken } from "~/domain/space/same-name";

describe("a name that another has", () => {
  const others = [{ en: "Pier Seven", "zh-CN": "七号码头" }];
  it.each([
    [{ en: "Pier Eight", "zh-CN": "八号码头" }, []],
    [{ en: "pier  seven", "zh-CN": "七号" }, ["en"]],
    [{ en: "Seven", "zh-CN": "七号码头（）" }, ["zh-CN"]],
    [{ en: "Seven", "zh-CN": "七号", ja: "Ｐｉｅｒ Ｓｅｖｅｎ" }, ["ja"]],
    [{ en: "Pier Seven", "zh-CN": "七号码头" }, ["en", "zh-CN"]],
  ] as const)("%o", (name, taken) => {
    expect(languagesTaken(name, others)).toEqual(taken);
    expect(languagesTaken(name, [])).toEqual([]);
  });
});
