import { describe, expect, it } from "vitest";
import { approvalEffect, type ApprovalEffect, type ApprovedPlan, repeatsOwn } from "~/domain/decision/approvals";

const agreed: ApprovedPlan = {
  start: "2026-04-01",
  unitId: "u1",
  operatorId: null,
  totalFen: 6_000_000,
  basis: "at ¥50",
};
const later: ApprovedPlan = { ...agreed, start: "2026-05-01" };
const elsewhere: ApprovedPlan = { ...agreed, unitId: "u2" };
const dearer: ApprovedPlan = { ...agreed, totalFen: 6_600_000, basis: "at ¥55" };

describe("one more approval", () => {
  it.each<[string, ApprovedPlan[], ApprovedPlan, number, [ApprovalEffect["anew"], number, boolean]]>([
    ["the only one that is needed", [], agreed, 1, [null, 1, true]],
    ["the first of two", [], agreed, 2, [null, 1, false]],
    ["the second of two", [agreed], agreed, 2, [null, 2, true]],
    ["the second of three", [agreed], agreed, 3, [null, 2, false]],
    ["of another start, which begins anew", [agreed], later, 2, ["terms", 1, false]],
    ["of another unit, which begins anew", [agreed, agreed], elsewhere, 3, ["terms", 1, false]],
    ["of a unit where none was approved", [{ ...agreed, unitId: null }], agreed, 2, ["terms", 1, false]],
    ["paid to somebody else, which begins anew", [agreed], { ...agreed, operatorId: "o1" }, 2, ["terms", 1, false]],
    ["of other terms for which one is enough", [agreed], later, 1, ["terms", 1, true]],
    ["when fewer are needed than there are", [agreed, agreed], agreed, 2, [null, 3, true]],
    ["of other figures, which begins anew", [agreed], dearer, 2, ["figures", 1, false]],
    ["of the last of three when the figures changed", [agreed, agreed], dearer, 3, ["figures", 1, false]],
    [
      "of another rent that comes to the same",
      [agreed],
      { ...agreed, basis: "at ¥50, less area" },
      2,
      ["figures", 1, false],
    ],
    ["of the same inputs that come to another total", [agreed], { ...agreed, totalFen: 1 }, 2, ["figures", 1, false]],
    ["of other terms and figures", [agreed], { ...dearer, start: "2026-05-01" }, 2, ["terms", 1, false]],
  ])("is %s", (_, standing, plan, needed, [anew, given, complete]) => {
    expect(approvalEffect(standing, plan, needed)).toEqual({ anew, given, complete });
  });
});

describe("an approval of who has approved before", () => {
  const standing = [{ approverId: "a" }, { approverId: "b" }];

  it("only repeats theirs, unless it begins anew or theirs no longer stands", () => {
    expect(repeatsOwn("a", standing, { anew: null })).toBe(true);
    expect(repeatsOwn("c", standing, { anew: null })).toBe(false);
    expect(repeatsOwn("a", standing, { anew: "terms" })).toBe(false);
    expect(repeatsOwn("a", standing, { anew: "figures" })).toBe(false);
    expect(repeatsOwn("a", [], { anew: null })).toBe(false);
  });
});
