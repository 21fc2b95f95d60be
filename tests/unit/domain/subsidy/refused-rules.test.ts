import { describe, expect, it } from "vitest";
import { errorsOf, fieldsOf, withEvents, withTier, withValue } from "./refusal-inputs";
import { sampleInput } from "./sample-input";

describe("a plan input is refused", () => {
  it.each([0, -1, 1.5, "12", null, Number.NaN, 601, 1e300])("for %j months", (months) => {
    expect(fieldsOf(withTier({ months, share: "1" }))).toEqual(["terms.tiers[1].months"]);
    expect(fieldsOf(withEvents({ type: "extend", months, share: "1" }))).toEqual(["events[0].months"]);
  });

  it("not for 600 months, of a tier and of each extension", () => {
    const extend = { type: "extend", months: 600, share: "1" };
    expect(fieldsOf(withTier({ months: 600, share: "1" }))).toEqual([]);
    expect(fieldsOf(withEvents(extend, extend, extend))).toEqual([]);
  });

  it.each([
    [{ months: 12 }],
    [{ months: 12, share: "1", fen: 100 }],
    [{ months: 12, fenPerM2: 1, fen: 1 }],
    [{ months: 12, share: "1", fenPerM2: 1, fen: 1 }],
    [{ months: 12, share: "1", fen: null }],
  ])("for the tier %j", (tier) => {
    expect(fieldsOf(withTier(tier))).toEqual(["terms.tiers[1]"]);
    expect(fieldsOf(withEvents({ type: "extend", ...tier }))).toEqual(["events[0]"]);
  });

  it.each([
    ["terms.areaBands", []],
    ["terms.areaBands", {}],
    ["terms.areaBands[0]", [null]],
    [
      "terms.areaBands[1].upToM2",
      [
        { upToM2: "10", share: "1" },
        { upToM2: "10.0", share: "1" },
      ],
    ],
    [
      "terms.areaBands[1].upToM2",
      [
        { upToM2: "10", share: "1" },
        { upToM2: "9.99", share: "1" },
      ],
    ],
    ["terms.areaBands[0].extra", [{ upToM2: "10", share: "1", extra: 1 }]],
  ])("at %s for the bands %j", (field, bands) =>
    expect(fieldsOf(withValue(["terms", "areaBands"], bands))).toEqual([field]),
  );

  it.each([
    ["on one date", "2026-03-15"],
    ["out of order", "2026-03-14"],
  ])("for lease rows %s", (_, from) => {
    const row = sampleInput().lease[0];
    expect(fieldsOf({ ...sampleInput(), lease: [row, { ...row, from }] })).toEqual(["lease[1].from"]);
  });

  it("for a suspension that ends before it begins, but not for an empty one", () => {
    expect(fieldsOf(withEvents({ type: "suspend", from: "2026-07-02", to: "2026-07-01" }))).toEqual(["events[0].to"]);
    expect(fieldsOf(withEvents({ type: "suspend", from: "2026-07-01", to: "2026-07-01" }))).toEqual([]);
  });

  it("for a termination before the start, but not for one on it", () => {
    expect(fieldsOf(withEvents({ type: "terminate", on: "2026-03-14" }))).toEqual(["events[0].on"]);
    expect(fieldsOf(withEvents({ type: "terminate", on: "2026-03-15" }))).toEqual([]);
  });

  it("for a second termination or an extension after one, but not for a suspension or a resumption after it", () => {
    const terminate = { type: "terminate", on: "2027-01-01" };
    const extend = { type: "extend", months: 6, share: "1" };
    const suspend = { type: "suspend", from: "2026-07-01", to: "2026-08-01" };
    expect(fieldsOf(withEvents(terminate, terminate))).toEqual(["events[1]"]);
    expect(fieldsOf(withEvents(terminate, suspend, extend))).toEqual(["events[2]"]);
    expect(fieldsOf(withEvents({ ...terminate, on: "2026-02-30" }, terminate))).toEqual(["events[0].on", "events[1]"]);
    expect(fieldsOf(withEvents(extend, terminate, suspend, { type: "resume", on: "2026-07-15" }))).toEqual([]);
  });

  it.each<[string, string[], unknown, number]>([
    ["terms.tiers", ["terms", "tiers"], { months: 1, share: "1" }, 1200],
    ["terms.areaBands", ["terms", "areaBands"], { upToM2: "1", share: "1" }, 100],
    ["lease", ["lease"], { from: "2026-03-15", areaM2: "1", rentFenPerM2Month: 1 }, 10_000],
    ["events", ["events"], { type: "suspend", from: "2026-07-01", to: "2026-07-02" }, 10_000],
  ])("for more entries of %s than any award has", (field, path, entry, most) => {
    const errors = errorsOf(
      withValue(
        path,
        Array.from({ length: most + 1 }, () => entry),
      ),
    );
    expect(errors).toEqual([{ field, message: `must not have more than ${most} entries` }]);
    expect(
      fieldsOf(
        withValue(
          path,
          Array.from({ length: most }, () => entry),
        ),
      ),
    ).not.toContain(field);
  });

  it("when the benefit would end after the year 9999", () => {
    const suspend = { type: "suspend", from: "2026-07-01", to: "9999-12-31" };
    expect(fieldsOf(withEvents(suspend))).toEqual(["terms.start"]);
    expect(fieldsOf(withEvents(suspend, { type: "terminate", on: "2027-01-01" }))).toEqual([]);
    expect(fieldsOf(withValue(["terms", "start"], "9999-12-01"))).toEqual(["terms.start"]);
  });

  it("when an amount is too large for a JSON number, not when only a sum on the way is", () => {
    const lease = (rent: number) => [{ from: "2026-03-15", areaM2: "1", rentFenPerM2Month: rent }];
    const tiers = [{ months: 1, share: "1" }];
    expect(fieldsOf(sampleInput({ lease: lease(Number.MAX_SAFE_INTEGER) }))).toEqual(["terms.tiers"]);
    expect(
      fieldsOf(sampleInput({ lease: lease(Number.MAX_SAFE_INTEGER), terms: { start: "2026-04-01", tiers } })),
    ).toEqual([]);
  });

  it("with all its problems at once", () => {
    const raw = {
      terms: {
        start: "2026-02-30",
        tiers: [{ months: 0, share: "2" }, { months: 12 }],
        areaCapM2: -5,
        capYear: "calendar",
        suspension: "never",
        proration: "thirty",
      },
      lease: [{ from: "x", areaM2: 1, rentFenPerM2Month: "2" }],
      events: [{ type: "suspend", from: "2026-02-02", to: "2026-02-01" }, { type: "pause" }],
      more: true,
    };
    expect(fieldsOf(raw).toSorted()).toEqual(
      [
        "more",
        "terms.start",
        "terms.tiers[0].months",
        "terms.tiers[0].share",
        "terms.tiers[1]",
        "terms.areaCapM2",
        "terms.suspension",
        "lease[0].from",
        "lease[0].areaM2",
        "lease[0].rentFenPerM2Month",
        "events[0].to",
        "events[1].type",
      ].toSorted(),
    );
  });
});
