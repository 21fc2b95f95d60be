import { describe, expect, it } from "vitest";
import { can } from "~/domain/access/can";
import { companiesFor, sitesFor, zonesFor } from "~/domain/access/reach";
import { mandate, official, people, somebody } from "./actors";

const application = { companyId: "c1", siteId: "s1", zoneId: "z1" };

describe("what is seen but not to be done is forbidden", () => {
  it.each([
    ["member", "application.withdraw"],
    ["member", "company.manageMembers"],
    ["owner", "application.approve"],
    ["owner", "application.readInternal"],
    ["intake", "application.approve"],
    ["finance", "application.readInternal"],
    ["auditor", "application.accept"],
    ["auditor", "payment.release"],
    ["operator", "award.read"],
    ["operator", "award.decideChange"],
    ["reviewer", "unit.edit"],
  ] as const)("%s: %s", (role, action) => {
    expect(can(people[role], action, application)).toBe("forbidden");
  });
});

describe("what is not theirs is hidden", () => {
  it.each([
    ["operator", "application.read"],
    ["admin", "application.read"],
    ["admin", "award.read"],
    ["owner", "tracking.read"],
    ["owner", "budget.prepare"],
    ["intake", "budget.read"],
    ["manager", "audit.read"],
    ["auditor", "people.manage"],
  ] as const)("%s: %s", (role, action) => {
    expect(can(people[role], action, application)).toBe("hidden");
  });

  it("from a person without any role too, but public pages are theirs", () => {
    expect(can(somebody, "application.read", application)).toBe("hidden");
    expect(can(somebody, "public.read", "anywhere")).toBe("yes");
  });
});

describe("zones", () => {
  const city = { companyId: "c1", zoneId: null };

  it("of a city program are none: only a grant for the whole city reaches it", () => {
    expect(can(people.intake, "application.read", city)).toBe("hidden");
    expect(can(official("intake", "all"), "application.read", city)).toBe("yes");
    expect(can(people.auditor, "application.read", city)).toBe("yes");
    expect(can(people.owner, "application.read", city)).toBe("yes");
  });

  it("add up over grants, and only over those with the permission", () => {
    const actor = {
      ...somebody,
      grants: [
        { role: "intake", zoneIds: ["z1", "z2"] },
        { role: "reviewer", zoneIds: ["z2", "z3"] },
      ] as const,
    };
    expect(zonesFor(actor, "application.read")).toEqual(["z1", "z2", "z3"]);
    expect(zonesFor(actor, "application.recommend")).toEqual(["z2", "z3"]);
    expect(zonesFor(actor, "application.approve")).toEqual([]);
    expect(can(actor, "application.recommend", application)).toBe("forbidden");
  });

  it("do not limit the auditor", () => {
    expect(zonesFor(people.auditor, "application.read")).toBe("all");
    expect(zonesFor(people.auditor, "application.accept")).toEqual([]);
  });
});

describe("an adviser", () => {
  const adviser = (change: object) => ({ ...somebody, mandates: [{ ...mandate, ...change }] });

  it("does what the mandate grants and sees the rest", () => {
    expect(can(adviser({ rights: ["edit"] }), "application.edit", application)).toBe("yes");
    expect(can(adviser({ rights: ["edit"] }), "application.submit", application)).toBe("forbidden");
    expect(can(adviser({ rights: ["edit"] }), "month.report", application)).toBe("forbidden");
    expect(can(adviser({ rights: [] }), "application.read", application)).toBe("yes");
  });

  it.each([
    ["before its first day", { from: "2026-03-16" }],
    ["on the day it ends", { until: "2026-03-15" }],
    ["once it is revoked", { revokedAt: new Date("2026-03-15T01:00:00Z") }],
  ])("has no mandate %s", (_, change) => {
    expect(can(adviser(change), "application.read", application)).toBe("hidden");
    expect(companiesFor(adviser(change), "application.read")).toEqual([]);
  });
});

describe("lists", () => {
  it("are scoped to companies and sites", () => {
    const actor = {
      ...somebody,
      memberships: [
        { companyId: "c1", role: "owner" },
        { companyId: "c2", role: "member" },
      ] as const,
      mandates: [{ ...mandate, companyId: "c3" }, mandate],
      siteIds: ["s1", "s2"],
    };
    expect(companiesFor(actor, "application.read")).toEqual(["c1", "c2", "c3"]);
    expect(companiesFor(actor, "application.withdraw")).toEqual(["c1"]);
    expect(sitesFor(actor, "month.report")).toEqual(["s1", "s2"]);
    expect(sitesFor(actor, "application.read")).toEqual([]);
  });
});

describe("an operator's people", () => {
  it("are seen by all of them and managed by the first", () => {
    const second = { ...people.operator, firstOf: [] };
    const subject = { operatorId: "o1" };
    expect(can(second, "operator.readPeople", subject)).toBe("yes");
    expect(can(second, "operator.managePeople", subject)).toBe("forbidden");
    expect(can(people.operator, "operator.managePeople", subject)).toBe("yes");
    expect(can(people.operator, "operator.managePeople", { operatorId: "o2" })).toBe("hidden");
  });
});
