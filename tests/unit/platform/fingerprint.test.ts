import { describe, expect, it } from "vitest";
import { fingerprint } from "~/platform/fingerprint.server";

describe("a fingerprint", () => {
  it("is the same whatever the order of keys, at every depth", () => {
    expect(fingerprint([{ a: 1, b: { c: 2, d: [3] } }])).toBe(fingerprint([{ b: { d: [3], c: 2 }, a: 1 }]));
  });

  it("differs for another order of a list, another type, or nothing", () => {
    const prints = [[1, 2], [2, 1], ["1", 2], [1], [1, null]].map(fingerprint);
    expect(new Set(prints).size).toBe(5);
  });
});
