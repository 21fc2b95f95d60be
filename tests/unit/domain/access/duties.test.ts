import { describe, expect, it } from "vitest";
import { hindrances, interestOf, mayGiveRoles } from "~/domain/access/duties";

describe("duties are kept apart by person", () => {
  const deeds = { accepted: ["a"], reviewed: ["b", "c"], prepared: ["d"], decided: ["e"], approved: ["f"] };

  it.each([
    ["a", "decide", ["accepted"]],
    ["c", "decide", ["reviewed"]],
    ["d", "decide", []],
    ["f", "decide", []],
    ["f", "approve", ["approved"]],
    ["a", "approve", ["accepted"]],
    ["b", "approve", ["reviewed"]],
    ["d", "approve", []],
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
    expect(interestOf("u1", { tied: false, interests: [] })).toBe("undeclared");
    expect(interestOf("u1", { tied: false, interests: [{ userId: "u2", conflict: true }] })).toBe("undeclared");
    expect(interestOf("u1", { tied: false, interests: [clear] })).toBe("clear");
  });

  it("once shown is not undone by a declaration", () => {
    expect(interestOf("u1", { tied: false, interests: [conflict, clear] })).toBe("conflict");
  });

  it("follows from a tie to the company, declared or not", () => {
    expect(interestOf("u1", { tied: true, interests: [] })).toBe("conflict");
    expect(interestOf("u1", { tied: true, interests: [clear] })).toBe("conflict");
  });
});

describe("roles", () => {
  it("are given to others, not to oneself", () => {
    expect(mayGiveRoles("a", "b")).toBe(true);
    expect(mayGiveRoles("a", "a")).toBe(false);
  });
});
