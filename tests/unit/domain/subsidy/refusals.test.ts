import { describe, expect, it } from "vitest";
import { planSubsidy } from "~/domain/subsidy/plan";
import type { FieldError } from "~/domain/subsidy/types";
import { sampleInput } from "./sample-input";

const errorsOf = (raw: unknown): FieldError[] => {
  const result = planSubsidy(raw);
  return result.ok ? [] : result.errors;
};
const fieldsOf = (raw: unknown): string[] => errorsOf(raw).map(({ field }) => field);

/** The sample as plain data, with one value replaced or, when `undefined`, removed. */
const withValue = (path: (string | number)[], value: unknown): unknown => {
  const copy: unknown = structuredClone(
    sampleInput({ events: [{ type: "suspend", from: "2026-07-01", to: "2026-08-16" }] }),
  );
  let target = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) target = target[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? "";
  if (value === undefined) delete target[last];
  else target[last] = value;
  return copy;
};
const withEvents = (...events: unknown[]): unknown => ({ ...sampleInput(), events });
const withTier = (tier: unknown): unknown => withValue(["terms", "tiers", 1], tier);

describe("a plan input is refused", () => {
  it("not when it is valid, with null for absent fields too", () => {
    expect(errorsOf(sampleInput())).toEqual([]);
    const nulls = { areaCapM2: null, areaBands: null, rateCapFen: null, rentShareCap: null, until: null };
    const caps = { monthlyCapFen: null, annualCapFen: null, totalCapFen: null };
    expect(errorsOf({ ...sampleInput({ terms: { ...nulls, ...caps } }), leaseEnd: null })).toEqual([]);
  });

  it.each([null, undefined, 7, "x", [], true])("when it is %j", (raw) => expect(fieldsOf(raw)).toEqual([""]));

  it.each([
    "terms",
    "lease",
    "events",
    "terms.start",
    "terms.tiers",
    "terms.capYear",
    "terms.suspension",
    "terms.proration",
  ])("without %s", (field) =>
    expect(errorsOf(withValue(field.split("."), undefined))).toEqual([{ field, message: "is required" }]),
  );

  it.each<[string, (string | number)[]]>([
    ["extra", ["extra"]],
    ["terms.extra", ["terms", "extra"]],
    ["terms.tiers[0].extra", ["terms", "tiers", 0, "extra"]],
    ["lease[0].extra", ["lease", 0, "extra"]],
    ["events[0].on", ["events", 0, "on"]],
  ])("with the unknown field %s, even as null", (field, path) =>
    expect(errorsOf(withValue(path, null))).toEqual([{ field, message: "is not a known field" }]),
  );

  it("with a field that JSON can name and code cannot", () => {
    const text = JSON.stringify(sampleInput()).replace("{", '{"__proto__":1,"constructor":2,');
    expect(fieldsOf(JSON.parse(text))).toEqual(["__proto__", "constructor"]);
  });

  it.each<[string, (string | number)[], unknown]>([
    ["terms", ["terms"], []],
    ["terms", ["terms"], null],
    ["lease", ["lease"], null],
    ["lease", ["lease"], {}],
    ["lease[0]", ["lease", 0], null],
    ["events", ["events"], null],
    ["events[0]", ["events", 0], "suspend"],
    ["events[0].type", ["events", 0, "type"], "resume"],
    ["events[0].type", ["events", 0, "type"], "toString"],
    ["events[0].type", ["events", 0, "type"], undefined],
    ["terms.tiers", ["terms", "tiers"], []],
    ["terms.tiers", ["terms", "tiers"], {}],
    ["terms.tiers[0]", ["terms", "tiers", 0], null],
    ["terms.capYear", ["terms", "capYear"], "fiscal"],
    ["terms.capYear", ["terms", "capYear"], null],
    ["terms.suspension", ["terms", "suspension"], "stops"],
    ["terms.proration", ["terms", "proration"], "Thirty"],
  ])("for the shape of %s (case %#)", (field, path, value) =>
    expect(fieldsOf(withValue(path, value))).toEqual([field]),
  );

  it.each(["2026-02-30", "2026-13-01", "2026-3-15", "15.03.2026", "2026-03-15T00:00:00Z", "", 20260315, {}])(
    "for the date %j",
    (date) => {
      expect(fieldsOf(withValue(["terms", "start"], date))).toEqual(["terms.start"]);
      expect(fieldsOf(withValue(["terms", "until"], date))).toEqual(["terms.until"]);
      expect(fieldsOf(withValue(["leaseEnd"], date))).toEqual(["leaseEnd"]);
      expect(fieldsOf(withValue(["lease", 0, "from"], date))).toEqual(["lease[0].from"]);
      expect(fieldsOf(withValue(["events", 0, "from"], date))).toEqual(["events[0].from"]);
      expect(fieldsOf(withValue(["events", 0, "to"], date))).toEqual(["events[0].to"]);
      expect(fieldsOf(withEvents({ type: "terminate", on: date }))).toEqual(["events[0].on"]);
    },
  );

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, "100", "1e3", true, [1]])(
    "for the fen %j",
    (fen) => {
      for (const field of ["rateCapFen", "monthlyCapFen", "annualCapFen", "totalCapFen"]) {
        expect(fieldsOf(withValue(["terms", field], fen))).toEqual([`terms.${field}`]);
      }
      expect(fieldsOf(withTier({ months: 12, fen }))).toEqual(["terms.tiers[1].fen"]);
      expect(fieldsOf(withTier({ months: 12, fenPerM2: fen }))).toEqual(["terms.tiers[1].fenPerM2"]);
      expect(fieldsOf(withValue(["lease", 0, "rentFenPerM2Month"], fen))).toEqual(["lease[0].rentFenPerM2Month"]);
    },
  );

  it.each(["-1", "-0", "1e3", "1.", ".5", " 1", "+1", "1/2", "", "1,5", "一", "9".repeat(65), 80, {}])(
    "for the area %j",
    (area) => {
      expect(fieldsOf(withValue(["terms", "areaCapM2"], area))).toEqual(["terms.areaCapM2"]);
      expect(fieldsOf(withValue(["lease", 0, "areaM2"], area))).toEqual(["lease[0].areaM2"]);
      expect(fieldsOf(withValue(["terms", "areaBands"], [{ upToM2: area, share: "1" }]))).toEqual([
        "terms.areaBands[0].upToM2",
      ]);
    },
  );

  it.each(["-0.5", "1.0001", "2", "4/3", "1/0", "0/0", "1/-2", "0.5/1", "1/2/3", "/2", "50%", "", 0.5, 1])(
    "for the share %j",
    (share) => {
      expect(fieldsOf(withTier({ months: 12, share }))).toEqual(["terms.tiers[1].share"]);
      expect(fieldsOf(withValue(["terms", "rentShareCap"], share))).toEqual(["terms.rentShareCap"]);
      expect(fieldsOf(withValue(["terms", "areaBands"], [{ upToM2: "10", share }]))).toEqual([
        "terms.areaBands[0].share",
      ]);
      expect(fieldsOf(withEvents({ type: "extend", months: 1, share }))).toEqual(["events[0].share"]);
    },
  );

  it("with words that tell a denominator of 0 and a share above 1 from other texts", () => {
    const messageOf = (share: string) => errorsOf(withTier({ months: 12, share }))[0]?.message;
    expect(messageOf("1/0")).toBe("must not have the denominator 0");
    expect(messageOf("3/2")).toBe("must not be above 1");
    expect(messageOf("half")).toMatch(/decimal or fraction/);
  });

  it.each([0, -1, 1.5, "12", null, Number.NaN, 1e300])("for %j months", (months) => {
    expect(fieldsOf(withTier({ months, share: "1" }))).toEqual(["terms.tiers[1].months"]);
    expect(fieldsOf(withEvents({ type: "extend", months, share: "1" }))).toEqual(["events[0].months"]);
  });

  it("for more than 1200 months, wherever they come from", () => {
    expect(fieldsOf(withTier({ months: 1176, share: "1" }))).toEqual([]);
    expect(fieldsOf(withTier({ months: 1177, share: "1" }))).toEqual(["terms.tiers[2].months"]);
    expect(fieldsOf(withTier({ months: 5000, share: "1" }))).toEqual([
      "terms.tiers[1].months",
      "terms.tiers[2].months",
    ]);
    expect(fieldsOf(withEvents({ type: "extend", months: 1164, share: "1" }))).toEqual([]);
    expect(fieldsOf(withEvents({ type: "extend", months: 1165, share: "1" }))).toEqual(["events[0].months"]);
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

  it("for a second termination or an extension after one, but not for a suspension after it", () => {
    const terminate = { type: "terminate", on: "2027-01-01" };
    const extend = { type: "extend", months: 6, share: "1" };
    const suspend = { type: "suspend", from: "2026-07-01", to: "2026-08-01" };
    expect(fieldsOf(withEvents(terminate, terminate))).toEqual(["events[1]"]);
    expect(fieldsOf(withEvents(terminate, suspend, extend))).toEqual(["events[2]"]);
    expect(fieldsOf(withEvents({ ...terminate, on: "2026-02-30" }, terminate))).toEqual(["events[0].on", "events[1]"]);
    expect(fieldsOf(withEvents(extend, terminate, suspend))).toEqual([]);
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
