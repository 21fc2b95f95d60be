import { expect, it } from "vitest";
import { yearsToShow } from "~/presenters/budget/lines-by-year.server";

it("shows the years about this one, and whatever other year has money", () => {
  expect(yearsToShow([], 2026)).toEqual([2025, 2026, 2027, 2028, 2029]);
  const lines = [2031, 2024, 2026, 2031].map((fiscalYear) => ({ fiscalYear }));
  expect(yearsToShow(lines, 2026)).toEqual([2024, 2025, 2026, 2027, 2028, 2029, 2031]);
});
