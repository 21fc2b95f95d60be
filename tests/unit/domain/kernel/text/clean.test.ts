import { describe, expect, it } from "vitest";
import { cleanCode, cleanLine, cleanLines, lengthOf } from "~/domain/kernel/text/clean";

const invisible = [
  0x00ad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2061, 0x2062,
  0x2063, 0x2064, 0xfeff, 0x034f, 0x061c, 0x115f, 0x180e, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0x2800, 0x3164,
  0xfe0f, 0xffa0, 0xe0041, 0xe0100,
];

describe("what people type", () => {
  it.each(invisible.map((point) => [point.toString(16), String.fromCodePoint(point)]))(
    "loses U+%s in a line",
    (_, mark) => {
      expect(cleanLine(`${mark}a${mark}b${mark}`)).toBe("ab");
      expect(cleanLine(mark.repeat(3))).toBe("");
      expect(cleanCode(`a${mark}b`)).toBe("ab");
    },
  );

  it.each(["\ue000", "\u{f0000}", "\u{10fffd}", "\ud800", "\u0378", "\ue000 \ufe0f\ue001"])(
    "is nothing where %j is all of a line, and stays beside what is seen",
    (typed) => {
      expect(cleanLine(typed)).toBe("");
      expect(cleanLine("王\ue000")).toBe("王\ue000");
    },
  );

  it("keeps what is seen: rare characters, emoji, accents", () => {
    expect(cleanLine("𠮷野 😀 é・—")).toBe("𠮷野 😀 é・—");
  });

  it("has no blanks around a line, breaks as blanks within, and no control characters", () => {
    expect(cleanLine("\u3000 a\r\nb\u0000\u0007 \u00a0")).toBe("a b");
  });

  it("is left in its own width in a line, and plain in a code", () => {
    expect(cleanLine("ＡＢ１２")).toBe("ＡＢ１２");
    expect(cleanCode("ＡＢ１２\u3000")).toBe("AB12");
  });

  it("keeps its lines, one character between two", () => {
    expect(cleanLines("\r\na\r\n\rb\u0000\tc\n")).toBe("a\n\nb\tc");
  });

  it("is as long as people see it", () => {
    expect(lengthOf("a\r\nb")).toBe(3);
    expect(lengthOf("😀中a")).toBe(3);
  });
});

it("nothing that turns the direction of a text stays in it, in one line or several", () => {
  for (const clean of [cleanLine, cleanLines]) expect(clean("a\u202Eb\u2067c\u2069d")).toBe("abcd");
  expect(cleanLines("شركة a\u200Db\nc")).toBe("شركة a\u200Db\nc");
});
