import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { dispositionOf, postedName, withReadableHead } from "~/platform/http/file-name";

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

it("a body loses the control characters of its first head alone, wherever it is cut", async () => {
  const head = 'edge\r\nfilename="a\u0000\u0008\tb\u007f\u001f.pdf"\r\nType: x\r\r\n\r\n';
  const rest = "\u0000\u0001\r\n\r\n\u007f";
  const sent = Buffer.from(head + rest);
  for (const size of [1, 2, 3, 7, sent.length]) {
    const chunks = Array.from({ length: Math.ceil(sent.length / size) }, (_, i) =>
      sent.subarray(i * size, (i + 1) * size),
    );
    const read = (await Readable.from(withReadableHead(Readable.from(chunks))).toArray()) as Buffer[];
    expect(Buffer.concat(read).toString()).toBe('edge\r\nfilename="a\tb.pdf"\r\nType: x\r\r\n\r\n' + rest);
  }
});

it.each(["licence = 2026.pdf", 'a;b"c\\d.pdf', "合同 (1)'*😀.pdf", "%41.pdf"])(
  "%j comes back as it was given",
  (name) => {
    const header = dispositionOf("attachment", name);
    expect(header).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9%._~!-]+$/);
    expect(decodeURIComponent(header.split("''")[1] ?? "")).toBe(name);
  },
);
