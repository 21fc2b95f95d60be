import { describe, expect, it } from "vitest";
import { changedFields } from "~/domain/space/changed-fields";
import { type DependentKind, dependentKinds, hindering, type PlaceStep } from "~/domain/space/dependents";

const of = (kind: DependentKind, count: number) => ({ kind, count, names: [] });

/** Which of all that can depend on a place keeps from a step. */
const table: Readonly<Record<PlaceStep, readonly DependentKind[]>> = {
  closeZone: ["occupancy", "application", "change", "award", "program"],
  closeSite: ["occupancy", "application", "change", "award"],
  withdrawUnit: ["occupancy", "application", "change"],
  changeArea: ["occupancy"],
};

describe.each(Object.entries(table) as [PlaceStep, readonly DependentKind[]][])("%s", (step, hinders) => {
  it.each(dependentKinds)("is kept from by %s or not, as the table says", (kind) => {
    expect(hindering(step, [of(kind, 1)]).map((found) => found.kind)).toEqual(hinders.includes(kind) ? [kind] : []);
    expect(hindering(step, [of(kind, 0)])).toEqual([]);
  });

  it("may be taken where nothing depends on the place", () => {
    expect(hindering(step, [])).toEqual([]);
  });
});

it("the fields that an edit changes are those that stand otherwise after it", () => {
  const before = { label: "101", features: ["furnished"], floorId: null as string | null };
  expect(changedFields(before, { ...before, features: ["furnished"] })).toEqual([]);
  expect(changedFields(before, { label: "102", features: [], floorId: "x" })).toEqual(["label", "features", "floorId"]);
});
