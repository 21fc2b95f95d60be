import { describe, expect, it } from "vitest";
import { outsideYears } from "~/domain/kernel/time/sensible-years";

describe("the years that a date may lie in", () => {
  it.each([
    ["life", "1899-12-31", { min: "1900", max: "2100" }],
    ["life", "1900-01-01", null],
    ["life", "2101-01-01", { min: "1900", max: "2100" }],
    ["lease", "1989-12-31", { min: "1990", max: "2100" }],
    ["lease", "1990-01-01", null],
    ["lease", "2100-12-31", null],
    ["lease", "9999-12-31", { min: "1990", max: "2100" }],
    ["program", "0024-05-01", { min: "2000", max: "2100" }],
    ["program", "2000-01-01", null],
  ] as const)("%s %s", (kind, date, outside) => expect(outsideYears(kind, date)).toEqual(outside));
});
