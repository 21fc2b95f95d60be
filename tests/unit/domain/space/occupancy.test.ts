import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conflicting, freeUnits, unitStatus } from "~/domain/space/occupancy";
import { contains } from "~/domain/kernel/time/date-range";
import { anyDate, anyRange } from "../kernel/time/arbitraries";

const room = { id: "r1", withdrawnOn: null };
const desk = { id: "d1", withdrawnOn: "2026-09-01" };
const spring = { unitId: "r1", companyId: "c1", from: "2026-03-01", to: "2026-06-01" };
const autumn = { unitId: "r1", companyId: "c2", from: "2026-09-01", to: "2026-12-01" };
const all = [autumn, spring];

describe("a unit on a day", () => {
  it.each([
    ["2026-02-28", { status: "reserved", next: spring }],
    ["2026-03-01", { status: "occupied", occupancy: spring }],
    ["2026-05-31", { status: "occupied", occupancy: spring }],
    ["2026-06-01", { status: "reserved", next: autumn }],
    ["2026-12-01", { status: "free" }],
  ])("%s", (day, status) => {
    expect(unitStatus(room, all, day)).toEqual(status);
  });

  it("is withdrawn from that day on, unless somebody is still in it", () => {
    expect(unitStatus(desk, all, "2026-08-31")).toEqual({ status: "free" });
    expect(unitStatus(desk, all, "2026-09-01")).toEqual({ status: "withdrawn" });
    const late = { ...autumn, unitId: "d1" };
    expect(unitStatus(desk, [late], "2026-09-01")).toEqual({ status: "occupied", occupancy: late });
  });
});

describe("a new occupancy", () => {
  it("conflicts with one that shares a day, not with one that touches or is in another unit", () => {
    const gap = { from: "2026-06-01", to: "2026-09-01" };
    expect(conflicting(all, "r1", gap)).toEqual([]);
    expect(conflicting(all, "r1", { ...gap, to: "2026-09-02" })).toEqual([autumn]);
    expect(conflicting(all, "d1", { ...gap, to: "2026-09-02" })).toEqual([]);
  });

  it("is offered the units free and let on all its days", () => {
    expect(freeUnits([room, desk], all, { from: "2026-06-01", to: "2026-09-01" })).toEqual([room, desk]);
    expect(freeUnits([room, desk], all, { from: "2026-06-01", to: "2026-09-02" })).toEqual([]);
    expect(freeUnits([room, desk], all, { from: "2026-05-01", to: "2026-08-01" })).toEqual([desk]);
  });

  it("in a unit offered as free finds it unoccupied on every day", () => {
    const anyOccupancy = anyRange.map((range) => ({ ...range, unitId: "r1", companyId: "c1" }));
    fc.assert(
      fc.property(fc.array(anyOccupancy, { maxLength: 4 }), anyRange, anyDate, (occupancies, range, day) => {
        const days = [day, range.from, ...occupancies.map(({ from }) => from)].filter((each) => contains(range, each));
        const occupied = days.some((each) => unitStatus(room, occupancies, each).status === "occupied");
        expect(freeUnits([room], occupancies, range)).toEqual(occupied ? [] : [room]);
      }),
    );
  });
});
