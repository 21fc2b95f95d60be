import { expect, it } from "vitest";
import { unitsInOrder } from "~/domain/decision/units-in-order";

const units = [
  { id: "a1", siteSlug: "a" },
  { id: "a2", siteSlug: "a" },
  { id: "b1", siteSlug: "b" },
  { id: "b2", siteSlug: "b" },
];

it.each([
  [{ unitId: null, site: null }, ["a1", "a2", "b1", "b2"]],
  [{ unitId: null, site: "b" }, ["b1", "b2", "a1", "a2"]],
  [{ unitId: "b2", site: "b" }, ["b2", "b1", "a1", "a2"]],
  [{ unitId: "gone", site: "b" }, ["b1", "b2", "a1", "a2"]],
  [{ unitId: "b2", site: null }, ["b2", "b1", "a1", "a2"]],
])("for who wishes %j the free units come as %j", (wished, ids) => {
  expect(unitsInOrder(units, wished).map(({ id }) => id)).toEqual(ids);
});
