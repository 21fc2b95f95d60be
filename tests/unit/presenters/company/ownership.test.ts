import { expect, it } from "vitest";
import { ownershipsAtHome } from "~/presenters/company/ownership";

const asked = (companyId: string, state: "asked" | "refused" | "withdrawn" | "confirmed") => ({ companyId, state });

it.each([
  ["what waits, and what was refused", [asked("a", "asked"), asked("b", "refused")], [], [0, 1]],
  ["what was asked for again, once", [asked("a", "asked"), asked("a", "refused")], [], [0]],
  ["what was refused before something was withdrawn", [asked("a", "withdrawn"), asked("a", "refused")], [], [1]],
  ["nothing of a company that is theirs by now", [asked("a", "confirmed"), asked("a", "refused")], ["a"], []],
  ["nothing that came to an end", [asked("a", "confirmed"), asked("a", "refused")], [], []],
] as const)("a home shows %s", (_, all, own, shown) => {
  expect(ownershipsAtHome(all, own)).toEqual(shown.map((i) => all[i]));
});
