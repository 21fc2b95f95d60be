import { expect, it } from "vitest";
import { firstDayAhead } from "~/domain/application/first-day-ahead";

it.each([
  [[], null],
  [["2026-03-10"], null],
  [["2026-03-11"], "2026-03-11"],
  [["2026-04-01", "2026-03-11"], "2026-03-11"],
  [["2026-04-01", "2026-03-01"], null],
])("awards from %j on are ahead of 10 March until %s", (starts, day) =>
  expect(firstDayAhead(starts, "2026-03-10")).toBe(day),
);
