import { describe, expect, it } from "vitest";
import { readPoints } from "~/forms/application/points";

const post = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

describe("answers to the points of a correction request", () => {
  it("that fit are kept beside one that does not", () => {
    const long = "x".repeat(2001);
    expect(readPoints(post({ version: "1", "point.a": " Done\r\nhere ", "point.b": long }))).toEqual({
      kept: { a: "Done\nhere" },
      typed: { b: long },
      errors: { "point.b": ["tooLong?max=2000"] },
    });
  });

  it("are counted as people see them, and of nothing visible are none", () => {
    const lines = "x\r\n".repeat(999) + "xy";
    expect(readPoints(post({ "point.a": lines, "point.b": " \u200b\u3000" }))).toMatchObject({
      kept: { a: lines.replaceAll("\r\n", "\n"), b: "" },
      errors: {},
    });
  });
});
