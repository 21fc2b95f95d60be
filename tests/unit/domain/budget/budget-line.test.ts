import { expect, it } from "vitest";
import { available } from "~/domain/budget/budget-line";

it("a budget line has available what is neither committed nor spent", () => {
  expect(available({ appropriated: 1000, committed: 300, spent: 200 })).toBe(500);
});
