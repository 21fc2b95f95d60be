import { expect, it } from "vitest";
import { isId, newId } from "~/platform/ids";

it("ids are ids, none twice, in the order in which they were made", () => {
  const made = Array.from({ length: 2_000 }, newId);
  expect(made.filter((id) => !isId(id) || id[14] !== "7")).toEqual([]);
  expect(new Set(made.map((id) => id.slice(-12))).size).toBe(made.length);
  expect(made.toSorted()).toEqual(made);
});
