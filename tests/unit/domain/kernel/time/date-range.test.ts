import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "~/domain/kernel/time/civil-date";
import { type DateRange, intersect, union } from "~/domain/kernel/time/date-range";
import { anyDate, anyRange } from "./arbitraries";

const march = { from: "2026-03-01", to: "2026-04-01" };

const contains = ({ from, to }: DateRange, day: string) => from <= day && day < to;

describe("half-open ranges", () => {
  it("that touch have no day in common", () => {
    expect(intersect(march, { from: "2026-04-01", to: "2026-05-01" })).toBeNull();
    expect(intersect(march, { from: "2026-03-31", to: "2026-05-01" })).toEqual({
      from: "2026-03-31",
      to: "2026-04-01",
    });
  });

  it("intersect in the days that both contain", () => {
    fc.assert(
      fc.property(anyRange, anyRange, anyDate, (a, b, day) => {
        const common = intersect(a, b);
        expect(common !== null && contains(common, day)).toBe(contains(a, day) && contains(b, day));
      }),
    );
  });

  it("that touch unite into one", () => {
    expect(union([{ from: "2026-04-01", to: "2026-05-01" }, march])).toEqual([
      { from: "2026-03-01", to: "2026-05-01" },
    ]);
  });

  it("unite into apart ranges with the same days, whatever their order", () => {
    fc.assert(
      fc.property(fc.array(anyRange, { maxLength: 8 }), anyDate, (ranges, probe) => {
        const united = union(ranges);
        expect(union([...ranges].reverse())).toEqual(united);
        for (const day of [probe, ...ranges.flatMap(({ from, to }) => [from, to, addDays(to, -1)])]) {
          expect(united.some((range) => contains(range, day))).toBe(ranges.some((range) => contains(range, day)));
        }
        united.slice(1).forEach((range, i) => expect(range.from > united[i]!.to).toBe(true));
      }),
    );
  });
});
