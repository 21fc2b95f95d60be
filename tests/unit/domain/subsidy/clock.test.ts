import fc from "fast-check";
import { expect, it } from "vitest";
import { civil } from "~/domain/kernel/time/day-number";
import { suspendedRanges } from "~/domain/subsidy/clock";
import { planInput } from "./arbitraries";
import { isSuspended } from "./reference";
import { planned } from "./sample-input";

it("tells the suspended days between start and end, as ranges that do not touch", () => {
  fc.assert(
    fc.property(planInput, (input) => {
      const { clock } = planned(input).basis;
      const ranges = suspendedRanges(clock);
      for (let day = clock.start - 1; day <= clock.end; day++) {
        const told = ranges.some(({ from, to }) => from <= day && day < to);
        const inside = day >= clock.start && day < clock.end;
        expect({ day, told }).toEqual({ day, told: inside && isSuspended(input.events, civil(day)) });
      }
      for (const [i, { from }] of ranges.slice(1).entries()) expect(from).toBeGreaterThan(ranges[i]?.to ?? from);
    }),
    { numRuns: 40 },
  );
});
