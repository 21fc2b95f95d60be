import type { Actor } from "~/domain/access/actor";
import type { OfficialRole } from "~/domain/access/matrix";

/** A signed-in person without any role. */
export const somebody: Actor = {
  userId: "u1",
  today: "2026-03-15",
  grants: [],
  memberships: [],
  mandates: [],
  siteIds: [],
};

export const official = (role: OfficialRole, zoneIds: readonly string[] | "all"): Actor => ({
  ...somebody,
  grants: [{ role, zoneIds }],
});

export const mandate = {
  companyId: "c1",
  from: "2026-01-01",
  until: "2026-07-01",
  rights: ["edit", "submit"],
  revokedAt: null,
} as const;

/** One person per role, all tied to company c1, site s1 and zone z1. */
export const people = {
  owner: { ...somebody, memberships: [{ companyId: "c1", role: "owner" }] },
  member: { ...somebody, memberships: [{ companyId: "c1", role: "member" }] },
  adviser: { ...somebody, mandates: [mandate] },
  operator: { ...somebody, siteIds: ["s1"], operatorIds: ["o1"], firstOf: ["o1"] },
  intake: official("intake", ["z1"]),
  reviewer: official("reviewer", ["z1"]),
  approver: official("approver", ["z1"]),
  finance: official("finance", ["z1"]),
  manager: official("manager", ["z1"]),
  auditor: official("auditor", ["z1"]),
  admin: official("admin", ["z1"]),
} as const satisfies Record<string, Actor>;
