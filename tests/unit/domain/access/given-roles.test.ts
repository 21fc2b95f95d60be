import { describe, expect, it } from "vitest";
import { giveRoles } from "~/domain/access/given-roles";

const nowhere = { wholeCity: false, zoneIds: [], operatorIds: [] };

describe("roles in their places", () => {
  it("are one per zone, per site, or one for the whole city", () => {
    const places = { wholeCity: false, zoneIds: ["z1", "z2"], operatorIds: ["o1"] };
    expect(giveRoles(["intake", "operator", "admin"], places).given).toEqual([
      { role: "intake", zoneId: "z1", operatorId: null },
      { role: "intake", zoneId: "z2", operatorId: null },
      { role: "operator", zoneId: null, operatorId: "o1" },
      { role: "admin", zoneId: null, operatorId: null },
    ]);
  });

  it("are for all zones where the whole city is chosen, whatever zones are", () => {
    const places = { wholeCity: true, zoneIds: ["z1"], operatorIds: [] };
    expect(giveRoles(["approver"], places).given).toEqual([{ role: "approver", zoneId: null, operatorId: null }]);
  });

  it("say what place is missing", () => {
    expect(giveRoles(["reviewer"], nowhere).missing).toBe("zoneIds");
    expect(giveRoles(["operator"], { ...nowhere, wholeCity: true }).missing).toBe("operatorIds");
    expect(giveRoles(["auditor", "admin"], nowhere).missing).toBeNull();
  });
});
