import { describe, expect, it } from "vitest";
import { type Mandate, mandateAllows } from "~/domain/access/mandate";

const mandate: Mandate = {
  companyId: "c1",
  from: "2026-03-01",
  until: "2026-04-01",
  rights: ["edit"],
  revokedAt: null,
};

describe("a mandate", () => {
  it("holds from its first day up to, not on, the day it ends", () => {
    const days = ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"];
    expect(days.map((day) => mandateAllows(mandate, null, day))).toEqual([false, true, true, false]);
    expect(mandateAllows({ ...mandate, until: null }, null, "2036-01-01")).toBe(true);
  });

  it("allows what it grants", () => {
    expect(mandateAllows(mandate, "edit", "2026-03-15")).toBe(true);
    expect(mandateAllows(mandate, "submit", "2026-03-15")).toBe(false);
  });

  it("allows nothing once revoked", () => {
    const revoked = { ...mandate, revokedAt: new Date("2026-03-20T08:00:00Z") };
    expect(mandateAllows(revoked, null, "2026-03-20")).toBe(false);
  });
});
