import { expect, it } from "vitest";
import { daysToCome } from "~/domain/company/days-to-come";

it.each<[Parameters<typeof daysToCome>[0], string[]]>([
  [{}, []],
  [{ establishedOn: "2030-02-31" as never, insuredStaffOn: "9999-12-31" }, []],
  [{ establishedOn: null, insuredStaffOn: "2026-03-09" }, []],
  [{ establishedOn: "2026-03-10", insuredStaffOn: "2026-03-09" }, ["establishedOn"]],
  [{ establishedOn: "2027-01-01", insuredStaffOn: "2030-01-01" }, ["establishedOn", "insuredStaffOn"]],
])("of %j on 2026-03-09 %j have not come", (profile, fields) => {
  expect(daysToCome(profile, "2026-03-09")).toEqual(fields);
});
