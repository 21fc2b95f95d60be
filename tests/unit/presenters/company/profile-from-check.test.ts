import { expect, it } from "vitest";
import { profileFromCheck } from "~/presenters/company/profile-from-check";

const zones = [{ id: "0198c0de-0000-7000-8000-000000000001", slug: "high-tech" }];
const on = "2026-03-09";

it("fills in what a check asked, with the zone by its id and the count as of the day of the check", () => {
  const answers = {
    companyKind: "domestic",
    companyEstablishedOn: "2025-06-30",
    registeredZone: "high-tech",
    sector: "software",
    insuredStaff: 0,
    founderCategory: "graduate",
    firstLicence: true,
  };
  expect(profileFromCheck({ answers, on }, zones)).toEqual({
    kind: "domestic",
    establishedOn: "2025-06-30",
    registeredZoneId: zones[0]?.id,
    sector: "software",
    insuredStaff: "0",
    insuredStaffOn: on,
  });
});

it("leaves empty what was not answered, and a zone that is none", () => {
  expect(profileFromCheck({ answers: { registeredZone: "elsewhere" }, on }, zones)).toEqual({});
});
