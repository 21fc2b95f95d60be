import { expect, it } from "vitest";
import { impossibleInCheck } from "~/domain/application/fact-checks";

it.each([
  ["insuredStaff", 3, "2026-03-10", { field: "asOf", max: "2026-03-09" }],
  ["insuredStaff", 3, "2026-03-09", null],
  ["companyEstablishedOn", "2026-03-05", "2026-03-04", { field: "value", max: "2026-03-04" }],
  ["companyEstablishedOn", "2026-03-04", "2026-03-04", null],
  ["areaM2", "900", "2026-03-04", null],
] as const)("%s %s as of %s on 2026-03-09: %j", (fact, value, asOf, found) => {
  expect(impossibleInCheck({ fact, value, asOf }, "2026-03-09")).toEqual(found);
});
