import { describe, expect, it } from "vitest";
import { approvalEffect, type ApprovedTerms } from "~/domain/award/approvals";

const agreed: ApprovedTerms = { start: "2026-04-01", unitId: "u1" };
const later: ApprovedTerms = { ...agreed, start: "2026-05-01" };
const elsewhere: ApprovedTerms = { ...agreed, unitId: "u2" };

describe("one more approval", () => {
  it.each<[string, ApprovedTerms[], ApprovedTerms, number, [boolean, number, boolean]]>([
    ["the only one that is needed", [], agreed, 1, [false, 1, true]],
    ["the first of two", [], agreed, 2, [false, 1, false]],
    ["the second of two", [agreed], agreed, 2, [false, 2, true]],
    ["the second of three", [agreed], agreed, 3, [false, 2, false]],
    ["of another start, which begins anew", [agreed], later, 2, [true, 1, false]],
    ["of another unit, which begins anew", [agreed, agreed], elsewhere, 3, [true, 1, false]],
    ["of a unit where none was approved", [{ ...agreed, unitId: null }], agreed, 2, [true, 1, false]],
    ["of other terms for which one is enough", [agreed], later, 1, [true, 1, true]],
    ["when fewer are needed than there are", [agreed, agreed], agreed, 2, [false, 3, true]],
  ])("is %s", (_, standing, terms, needed, [voids, given, complete]) => {
    expect(approvalEffect(standing, terms, needed)).toEqual({ voids, given, complete });
  });
});
