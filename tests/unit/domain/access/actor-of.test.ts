import { describe, expect, it } from "vitest";
import { actorOf, type StoredRights } from "~/domain/access/actor-of";
import { can } from "~/domain/access/can";

const row: StoredRights = { userId: "u1", grants: [], memberships: [], mandates: [] };
const grant = (role: string, zoneId: string | null, siteId: string | null = null) => ({ role, zoneId, siteId });
const mandate = { companyId: "c1", maySubmit: false, from: "2026-01-01", until: null, revokedAt: null };

describe("an actor from what is stored", () => {
  it("has one grant per role with its zones, and the whole city as soon as one row has no zone", () => {
    const grants = [grant("intake", "z1"), grant("intake", "z2"), grant("approver", "z1"), grant("approver", null)];
    expect(actorOf({ ...row, grants }, "2026-03-02").grants).toEqual([
      { role: "intake", zoneIds: ["z1", "z2"] },
      { role: "approver", zoneIds: "all" },
    ]);
  });

  it("operates sites without being an official", () => {
    const actor = actorOf(
      { ...row, grants: [grant("operator", null, "s1"), grant("operator", null, "s2")] },
      "2026-03-02",
    );
    expect(actor).toMatchObject({ grants: [], siteIds: ["s1", "s2"] });
  });

  it("submits under a mandate only where that is granted, and not under one that was revoked", () => {
    const company = { companyId: "c1" };
    const answer = (change: object) =>
      can(actorOf({ ...row, mandates: [{ ...mandate, ...change }] }, "2026-03-02"), "application.submit", company);
    expect(answer({})).toBe("forbidden");
    expect(answer({ maySubmit: true })).toBe("yes");
    expect(answer({ maySubmit: true, revokedAt: "2026-03-01T00:00:00+00:00" })).toBe("hidden");
  });
});
