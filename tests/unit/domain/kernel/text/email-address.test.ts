import { describe, expect, it } from "vitest";
import { readEmail } from "~/domain/kernel/text/email-address";

describe("an e-mail address", () => {
  it.each([
    [" Li.Ming+a@Example.cn ", "li.ming+a@example.cn"],
    ["ｌｉ＠ｅｘａｍｐｌｅ．ｃｎ", "li@example.cn"],
    ["li@例子.中国", "li@xn--fsqu00a.xn--fiqs8s"],
    ["li@例子。中国", "li@xn--fsqu00a.xn--fiqs8s"],
    ["li@xn--fsqu00a.xn--fiqs8s", "li@xn--fsqu00a.xn--fiqs8s"],
    ["\u200bli@example.cn\ufeff", "li@example.cn"],
  ])("typed as %j is %j", (typed, address) => expect(readEmail(typed)).toEqual({ ok: true, address }));

  it.each([
    ["", "at"],
    ["li", "at"],
    ["li@", "at"],
    ["li@a@example.cn", "at"],
    ["李@example.cn", "name"],
    ["li..ming@example.cn", "name"],
    ["li ming@example.cn", "name"],
    ["li@example", "domain"],
    ["li@127.0.0.1", "domain"],
    ["li@example.cn/path", "domain"],
    ["li@-example.cn", "domain"],
    ["li@exam ple.cn", "domain"],
  ])("typed as %j is refused for its %s", (typed, reason) => expect(readEmail(typed)).toEqual({ ok: false, reason }));
});
