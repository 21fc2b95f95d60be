import { describe, expect, it } from "vitest";
import type { Numbered } from "~/domain/import/column";
import type { RowOfLeases } from "~/domain/import/leases/columns";
import { leasesIn, type LeasesStanding } from "~/domain/import/leases/leases-in";
import { standingLease, type TakenUnit, type UnitOf } from "~/domain/import/premises";

const code = "91210200MA0EXAMP5X";
const rowOf = (lease: Partial<{ from: string; area: string; rent: number }> = {}) => ({
  from: lease.from ?? "2025-01-01",
  areaM2: lease.area ?? "50.00",
  rentFenPerM2Month: lease.rent ?? 4_000,
});
const taken = (given: Partial<TakenUnit>): TakenUnit => ({
  companyId: "other",
  company: "Other",
  from: "2025-01-01",
  to: "2026-01-01",
  award: null,
  lease: [],
  ...given,
});
const unitWith = (of: readonly TakenUnit[] = [], withdrawnOn: string | null = null): UnitOf => ({
  id: "u",
  siteId: "s",
  label: "A-101",
  areaM2: "50",
  withdrawnOn,
  rents: [{ from: "1900-01-01", fen: 4_000 }],
  taken: of,
});
const standing = (unit: UnitOf): LeasesStanding => ({
  sites: [{ id: "s", slug: "pier", name: { en: "Pier", "zh-CN": "码头" }, zoneId: "z", closed: false }],
  units: [unit],
  companies: new Map([
    [code, [{ id: "c", name: "Sea", verified: false }]],
    ["91210200MA0TW1CEAA", [1, 2].map((n) => ({ id: `t${n}`, name: "Twice", verified: false }))],
  ]),
});

const usual: RowOfLeases = {
  number: null,
  company: code,
  site: "Pier",
  unit: "a101",
  from: "2025-06-01",
  lastDay: "2027-05-31",
  area: null,
  rent: null,
};
const rowsOf = (...rows: Partial<RowOfLeases>[]): Numbered<RowOfLeases>[] =>
  rows.map((row, i) => ({ number: i + 2, row: { ...usual, ...row } }));
const looked = (unit: UnitOf, ...rows: Partial<RowOfLeases>[]) => leasesIn(rowsOf(...rows), standing(unit), ["z"]);
const problems = (unit: UnitOf, ...rows: Partial<RowOfLeases>[]) =>
  looked(unit, ...rows).problems.map(({ row, field, code: of }) => `${row} ${field} ${of.replace("import.", "")}`);

describe("leases of a file", () => {
  it("have the area and rent of the unit where they say no others", () => {
    expect(
      looked(unitWith(), {}, { from: "2027-06-01", lastDay: "2027-12-31", area: "48.5", rent: 3_900 }).leases,
    ).toMatchObject([
      { companyId: "c", from: "2025-06-01", to: "2027-06-01", areaM2: "50", rentFenPerM2Month: 4_000 },
      { from: "2027-06-01", to: "2028-01-01", areaM2: "48.5", rentFenPerM2Month: 3_900 },
    ]);
  });

  const award = taken({ companyId: "c", award: "DL-1", from: "2025-01-01", to: "2026-01-01", lease: [rowOf()] });
  const steps = { ...award, lease: [rowOf(), rowOf({ from: "2025-09-01", rent: 4_200 })] };
  it.each<[string, UnitOf, Partial<RowOfLeases>[], string[]]>([
    ["no such company", unitWith(), [{ company: "91210200MA0NEW00XX" }], ["2 company noCompany"]],
    ["a code of several companies", unitWith(), [{ company: "91210200MA0TW1CEAA" }], ["2 company severalCompanies"]],
    ["no such site", unitWith(), [{ site: "Quay" }], ["2 site noSite"]],
    ["no such unit", unitWith(), [{ unit: "B-1" }], ["2 unit noUnit"]],
    ["an end before the first day", unitWith(), [{ lastDay: "2025-05-31" }], ["2 lastDay endsBefore"]],
    ["a single day", unitWith(), [{ lastDay: "2025-06-01" }], []],
    ["a unit that is withdrawn meanwhile", unitWith([], "2026-01-01"), [{}], ["2 unit unitWithdrawn"]],
    ["one that is withdrawn from its end on", unitWith([], "2027-06-01"), [{}], []],
    [
      "two of one unit on the same days",
      unitWith(),
      [{}, { from: "2027-05-31", lastDay: "2028-01-01" }],
      ["3 unit unitTwice"],
    ],
    ["one after the other", unitWith(), [{}, { from: "2027-06-01", lastDay: "2028-01-01" }], []],
    ["another company in it", unitWith([taken({})]), [{}], ["2 unit unitTaken"]],
    ["another company until the day before", unitWith([taken({ to: "2025-06-01" })]), [{}], []],
    ["another company's subsidy in it", unitWith([{ ...award, companyId: "d" }]), [{}], ["2 unit unitTaken"]],
    [
      "its own lease there already",
      unitWith([taken({ companyId: "c", lease: [rowOf()] })]),
      [{}],
      ["2 unit leaseStands"],
    ],
    ["its own subsidy with the same lease", unitWith([award]), [{ area: "50", rent: 4_000 }], []],
    ["its own subsidy with another area", unitWith([award]), [{ area: "51" }], ["2 area awardArea"]],
    ["its own subsidy with another rent", unitWith([award]), [{ rent: 4_100 }], ["2 rent awardRent"]],
    ["its own subsidy whose rent changes", unitWith([steps]), [{}], ["2 rent awardRent"]],
    ["the same, row by row", unitWith([steps]), [{ lastDay: "2025-08-31" }, { from: "2025-09-01" }], []],
    ["a rent beyond what is stored", unitWith(), [{ rent: 10_000_001 }], ["2 rent notMoney"]],
  ])("%s", (_, unit, rows, expected) => {
    expect(problems(unit, ...rows)).toEqual(expected);
  });

  it("takes area and rent of its own subsidy where the row says none", () => {
    const unit = unitWith([{ ...award, lease: [rowOf({ area: "44", rent: 3_000 })] }]);
    expect(looked(unit, {}).leases).toMatchObject([{ areaM2: "44", rentFenPerM2Month: 3_000 }]);
  });
});

describe("the lease that a company has of a unit", () => {
  const [first, next, later] = [
    taken({ companyId: "c", lease: [rowOf()] }),
    taken({
      companyId: "c",
      from: "2026-01-01",
      to: "2027-01-01",
      lease: [rowOf({ from: "2026-01-01", rent: 4_500 })],
    }),
    taken({ companyId: "c", from: "2027-02-01", to: "2028-01-01", lease: [rowOf({ from: "2027-02-01" })] }),
  ];
  const unit = unitWith([first, next, later]);
  it("goes on as long as there is no gap", () => {
    expect(standingLease(unit, "c", "2025-06-01")).toEqual({
      rows: [...first.lease, ...next.lease],
      end: "2027-01-01",
    });
    expect(standingLease(unit, "c", "2026-12-31")?.rows).toEqual(next.lease);
  });

  it("is none on other days, of others and of an award", () => {
    expect(standingLease(unit, "c", "2027-01-01")).toBeNull();
    expect(standingLease(unit, "d", "2025-06-01")).toBeNull();
    expect(standingLease(unitWith([{ ...first, award: "DL-1" }]), "c", "2025-06-01")).toBeNull();
  });
});
