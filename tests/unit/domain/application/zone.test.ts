import { describe, expect, it } from "vitest";
import { locate } from "~/domain/application/zone";

const known = {
  programZoneId: null,
  registeredZoneId: "registered",
  place: { site: null, zone: null },
  zones: [{ id: "z1", slug: "high-tech" }],
  sites: [{ id: "s1", slug: "park", zoneId: "z2" }],
};

describe("the zone of an application", () => {
  it("is the program's, whatever else is said", () => {
    const place = { site: "park", zone: "high-tech" };
    expect(locate({ ...known, programZoneId: "p", place })).toEqual({ zoneId: "p", siteId: "s1" });
  });

  it("of a city program is the site's, else that of the premises, else that of registration", () => {
    expect(locate({ ...known, place: { site: "park", zone: "high-tech" } })).toEqual({ zoneId: "z2", siteId: "s1" });
    expect(locate({ ...known, place: { site: null, zone: "high-tech" } })).toEqual({ zoneId: "z1", siteId: null });
    expect(locate(known)).toEqual({ zoneId: "registered", siteId: null });
    expect(locate({ ...known, registeredZoneId: null })).toEqual({ zoneId: null, siteId: null });
  });

  it("is not taken from a site or a zone that is not there", () => {
    expect(locate({ ...known, place: { site: "elsewhere", zone: "moon" } }).zoneId).toBe("registered");
  });
});
