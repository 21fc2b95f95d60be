import { describe, expect, it } from "vitest";
import { dispositionOf, postedName } from "~/platform/http/file-name";

const bytes = (hex: string): string => Buffer.from(hex, "hex").toString("latin1");

describe("the name of a posted file", () => {
  it.each([
    ["licence = 2026.pdf", "licence = 2026.pdf"],
    ["a;b.pdf", "a;b.pdf"],
    ["%22a%22.pdf", '"a".pdf'],
    [Buffer.from("合同😀.pdf").toString("latin1"), "合同😀.pdf"],
    [bytes("d3aad2b5d6b4d5d52e706466"), "营业执照.pdf"],
  ])("%j is %j", (sent, name) => expect(postedName(sent)).toBe(name));

  it("of no encoding is taken byte by byte", () => {
    expect(postedName(bytes("ffff2e706466"))).toBe("\u00ff\u00ff.pdf");
  });
});

it.each(["licence = 2026.pdf", 'a;b"c\\d.pdf', "合同 (1)'*😀.pdf", "%41.pdf"])(
  "%j comes back as it was given",
  (name) => {
    const header = dispositionOf("attachment", name);
    expect(header).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9%._~!-]+$/);
    expect(decodeURIComponent(header.split("''")[1] ?? "")).toBe(name);
  },
);
