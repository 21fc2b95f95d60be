import fc from "fast-check";
import { expect, it } from "vitest";
import { utf8 } from "~/commands/support/utf8";

/** Of one to four bytes, and half of a pair. */
const character = fc.constantFrom("a", "\0", "é", "大", "𠮷", "\ud842");

it("any text is the bytes that Node makes of it", () => {
  const text = fc.array(character, { maxLength: 30 }).map((each) => each.join(""));
  fc.assert(fc.property(text, (each) => utf8(each).equals(Buffer.from(each))));
});

it("a long text too, and one text is not written over by the next", () => {
  const long = "大连".repeat(60_000);
  const first = utf8("first");
  expect(utf8(long).equals(Buffer.from(long))).toBe(true);
  expect(utf8("other").toString() + first.toString()).toBe("otherfirst");
});
