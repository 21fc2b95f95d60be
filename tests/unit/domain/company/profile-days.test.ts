import { expect, it } from "vitest";
import { impossibleDays } from "~/domain/company/profile-days";

const today = "2026-03-09";
it.each<[Parameters<typeof impossibleDays>[0], ReturnType<typeof impossibleDays>]>([
  [{}, []],
  [{ establishedOn: "2030-02-31" as never, insuredStaffOn: "9999-12-31" }, []],
  [{ establishedOn: null, insuredStaffOn: "2026-03-09" }, []],
  [{ establishedOn: "2026-03-10", insuredStaffOn: "2026-03-09" }, [["establishedOn", { max: today }]]],
  [
    { establishedOn: "2027-01-01", insuredStaffOn: "2030-01-01" },
    [
      ["establishedOn", { max: today }],
      ["insuredStaffOn", { max: today }],
    ],
  ],
  [{ establishedOn: "2025-06-30", insuredStaffOn: "2025-06-29" }, [["insuredStaffOn", { min: "2025-06-30" }]]],
  [{ establishedOn: "2025-06-30", insuredStaffOn: "2025-06-30" }, []],
  [{ establishedOn: "0025-06-30", insuredStaffOn: "2025-06-29" }, []],
])("the days of %j that cannot be on 2026-03-09 are %j", (profile, found) => {
  expect(impossibleDays(profile, today)).toEqual(found);
});
