import { expect, it } from "vitest";
import { pathOfName } from "~/domain/kernel/draft-tree";
import { placeProblems } from "~/domain/program/draft/place-problems";

const names = ["name", "name.en", "tiers", "tiers[0]", "tiers[0].months", "tiers[10].months", "documents"];

it.each([
  ["name.en", "name.en"],
  ["tiers[0].share", "tiers[0]"],
  ["tiers[1]", "tiers"],
  ["tiers[10]", "tiers"],
  ["documents[0].requiredWhen.all[1]", "documents"],
  ["names", null],
  ["", null],
])("a problem at %s is shown at %s", (place, name) => {
  const [placed] = placeProblems(names, [{ path: pathOfName(place), message: "m" }]);
  expect(placed?.name).toBe(name);
});

it("a problem of a place that has fields inside alone is shown at the first", () => {
  const [placed] = placeProblems(["a.b", "a.c"], [{ path: ["a"], message: "m" }]);
  expect(placed?.name).toBe("a.b");
});
