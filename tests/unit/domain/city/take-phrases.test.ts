import { describe, expect, it } from "vitest";
import { takePhrases } from "~/domain/city/take-phrases";

describe("phrases taken into texts", () => {
  it("go to the empty ones in order, and what is left beneath the last", () => {
    expect(takePhrases(["mine", "", " ", ""], ["a", "b"])).toEqual(["mine", "a", "b", ""]);
    expect(takePhrases(["mine", ""], ["a", "b", "c"])).toEqual(["mine", "a\nb\nc"]);
    expect(takePhrases(["mine"], ["a"])).toEqual(["mine\na"]);
  });

  it("change nothing where none are taken or nothing takes them", () => {
    expect(takePhrases(["mine", ""], [])).toEqual(["mine", ""]);
    expect(takePhrases([], ["a"])).toEqual([]);
  });
});
