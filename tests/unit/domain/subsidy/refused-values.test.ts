import { describe, expect, it } from "vitest";
import { errorsOf, fieldsOf, withEvents, withTier, withValue } from "./refusal-inputs";
import { sampleInput } from "./sample-input";

describe("a plan input is refused", () => {
  it("not when it is valid, with null for absent fields too", () => {
    expect(errorsOf(sampleInput())).toEqual([]);
    const nulls = { areaCapM2: null, areaBands: null, rateCapFen: null, rentShareCap: null, until: null };
    const caps = { monthlyCapFen: null, annualCapFen: null, totalCapFen: null };
    expect(errorsOf({ ...sampleInput({ terms: { ...nulls, ...caps } }), leaseEnd: null })).toEqual([]);
  });

  it.each([null, undefined, 7, "x", [], true])("when it is %j", (raw) => expect(fieldsOf(raw)).toEqual(["input"]));

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
    ["events[0].type", ["events", 0, "type"], "pause"],
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
      expect(fieldsOf(withEvents({ type: "resume", on: date }))).toEqual(["events[0].on"]);
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
});
