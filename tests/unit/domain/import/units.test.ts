import { describe, expect, it } from "vitest";
import { asChoices } from "~/domain/import/cells";
import type { Numbered } from "~/domain/import/column";
import { type ImportedUnit, type SiteWithUnits, unitFileColumns, unitProblems } from "~/domain/import/units";

const site: SiteWithUnits = {
  id: "s",
  slug: "pier-seven",
  name: { en: "Pier Seven", "zh-CN": "七号码头" },
  zoneId: "z",
  closed: false,
  labels: ["A-101"],
  floors: [{ id: "f2", label: "2" }],
};
const closed = { ...site, id: "c", slug: "old", name: { en: "Old Dock", "zh-CN": "旧码头" }, closed: true };
const elsewhere = { ...site, id: "e", slug: "far", name: { en: "Far Pier", "zh-CN": "远码头" }, zoneId: "y" };

const usual: ImportedUnit = {
  site: "Pier Seven",
  label: "A-201",
  kind: null,
  area: "86.5",
  rent: 3_000,
  floor: null,
  features: null,
  uses: null,
};
const rowsOf = (...rows: Partial<ImportedUnit>[]): Numbered<ImportedUnit>[] =>
  rows.map((row, i) => ({ number: i + 2, row: { ...usual, ...row } }));
const problems = (...rows: Partial<ImportedUnit>[]) =>
  unitProblems(rowsOf(...rows), { sites: [site, closed, elsewhere] }, { reach: ["z"] }).map(
    ({ row, field, code }) => `${row} ${field} ${code}`,
  );

describe("what is wrong with units of a file", () => {
  it.each<[string, Partial<ImportedUnit>[], string[]]>([
    ["nothing", [{}, { site: "七号码头", label: "A-202", floor: "2" }], []],
    ["no such site", [{ site: "Pier Eight" }], ["2 site import.noSite"]],
    ["a closed site", [{ site: "Old Dock" }], ["2 site import.noSite"]],
    ["a site of another zone", [{ site: "far" }], ["2 site import.noSite"]],
    ["a label that stands, however it is written", [{ label: "a 101" }], ["2 label import.unitStands"]],
    ["a label twice", [{}, { label: "A201" }], ["3 label import.twice"]],
    ["no such floor", [{ floor: "9" }], ["2 floor import.noFloor"]],
    ["a rent beyond what is stored", [{ rent: 10_000_001 }], ["2 rent notMoney"]],
  ])("%s", (_, rows, expected) => {
    expect(problems(...rows)).toEqual(expected);
  });

  it("is not said of the same label at two sites", () => {
    const sites = [site, { ...elsewhere, zoneId: "z" }];
    expect(unitProblems(rowsOf({}, { site: "far" }), { sites }, { reach: "all" })).toEqual([]);
  });
});

describe("several choices in a cell", () => {
  const read = asChoices({ office: ["Office", "办公"], shop: ["Shop", "商铺"] });
  it.each([
    ["办公、商铺", ["office", "shop"]],
    ["office; OFFICE", ["office"]],
    ["Shop,", ["shop"]],
  ])("%s", (cell, value) => {
    expect(read(cell)).toEqual({ ok: true, value });
  });

  it("are none where one of them is unknown", () => {
    const params = { "words@en": "Office, Shop", "words@zh-CN": "办公、商铺" };
    expect(read("office, garden")).toEqual({ ok: false, problem: { code: "import.notChoice", params } });
  });
});

it("a head may be in either language", () => {
  expect(Object.values(unitFileColumns).map(({ names }) => names["zh-CN"])).toEqual([
    "园区",
    "房源",
    "类型",
    "面积（m²）",
    "月租金（元/m²）",
    "楼层",
    "配套",
    "用途",
  ]);
});
