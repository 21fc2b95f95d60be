import { describe, expect, it } from "vitest";
import { giveRoles } from "~/domain/access/given-roles";

const nowhere = { wholeCity: false, zoneIds: [], siteIds: [] };

describe("roles in their places", () => {
  it("are one per zone, per site, or one for the whole city", () => {
    const places = { wholeCity: false, zoneIds: ["z1", "z2"], siteIds: ["s1"] };
    expect(giveRoles(["intake", "operator", "admin"], places).given).toEqual([
      { role: "intake", zoneId: "z1", siteId: null },
      { role: "intake", zoneId: "z2", siteId: null },
      { role: "operator", zoneId: null, siteId: "s1" },
      { role: "admin", zoneId: null, siteId: null },
    ]);
  });

  it("are for all zones where the whole city is chosen, whatever zones are", () => {
    const places = { wholeCity: true, zoneIds: ["z1"], siteIds: [] };
    expect(giveRoles(["approver"], places).given).toEqual([{ role: "approver", zoneId: null, siteId: null }]);
  });

  it("say what place is missing", () => {
    expect(giveRoles(["reviewer"], nowhere).missing).toBe("zoneIds");
    expect(giveRoles(["operator"], { ...nowhere, wholeCity: true }).missing).toBe("siteIds");
    expect(giveRoles(["auditor", "admin"], nowhere).missing).toBeNull();
  });
});
