import { describe, expect, it } from "vitest";
import { homeOf } from "~/auth/home";
import { actorOf } from "~/domain/access/actor-of";

const row = { userId: "u1", memberships: [], mandates: [] };
const grant = (role: string, zoneId: string | null, siteId: string | null = null) => ({ role, zoneId, siteId });

describe("where somebody's work is", () => {
  it.each([
    [[grant("intake", "z1")], "/admin"],
    [[grant("admin", null), grant("operator", null, "s1")], "/admin"],
    [[grant("operator", null, "s1")], "/operator"],
    [[], "/founder"],
  ])("%j", (grants, path) => {
    expect(homeOf(actorOf({ ...row, grants }, "2026-03-02"))).toBe(path);
  });
});
