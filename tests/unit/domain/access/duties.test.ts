import { describe, expect, it } from "vitest";
import { hindrances, interestOf, mayGiveRoles } from "~/domain/access/duties";
import { mandate, somebody } from "./actors";

describe("duties are kept apart by person", () => {
  const deeds = { accepted: ["a"], reviewed: ["b", "c"], prepared: ["d"], decided: ["e"] };

  it.each([
    ["a", "decide", ["accepted"]],
    ["c", "decide", ["reviewed"]],
    ["d", "decide", []],
    ["d", "release", ["prepared"]],
    ["a", "release", []],
    ["e", "upholdObjection", ["decided"]],
    ["e", "decideAppeal", ["decided"]],
    ["b", "decideAppeal", []],
  ] as const)("%s may %s unless %j", (userId, duty, hindering) => {
    expect(hindrances(userId, duty, deeds)).toEqual(hindering);
  });

  it("and nothing hinders where nothing was done", () => {
    expect(hindrances("a", "decide", {})).toEqual([]);
  });
});

describe("interest", () => {
  const conflict = { userId: "u1", conflict: true };
  const clear = { userId: "u1", conflict: false };

  it("must be declared by the person themself", () => {
    expect(interestOf(somebody, "c1", [])).toBe("undeclared");
    expect(interestOf(somebody, "c1", [{ userId: "u2", conflict: true }])).toBe("undeclared");
    expect(interestOf(somebody, "c1", [clear])).toBe("clear");
  });

  it("once shown is not undone by a declaration", () => {
    expect(interestOf(somebody, "c1", [conflict, clear])).toBe("conflict");
  });

  it("follows from belonging to the company or having advised it", () => {
    const member = { ...somebody, memberships: [{ companyId: "c1", role: "member" }] as const };
    const adviser = { ...somebody, mandates: [{ ...mandate, until: "2026-02-01" }] };
    expect(interestOf(member, "c1", [clear])).toBe("conflict");
    expect(interestOf(adviser, "c1", [clear])).toBe("conflict");
    expect(interestOf(adviser, "c2", [clear])).toBe("clear");
  });
});

describe("roles", () => {
  it("are given to others, not to oneself", () => {
    expect(mayGiveRoles("a", "b")).toBe(true);
    expect(mayGiveRoles("a", "a")).toBe(false);
  });
});
