import { describe, expect, it } from "vitest";
import { budgetColumns, budgetProblems, type BudgetsStanding } from "~/domain/import/budgets";
import { cellName, type FileRow } from "~/domain/import/cell";
import type { Columns, Numbered } from "~/domain/import/column";
import { companyFileColumns, companyProblems } from "~/domain/import/companies";
import { leaseColumns } from "~/domain/import/leases/columns";
import { leasesIn, type LeasesStanding } from "~/domain/import/leases/leases-in";
import type { RowProblem } from "~/domain/import/problem";
import { placed, readRows } from "~/domain/import/read-rows";
import { type UnitsStanding, unitFileColumns, unitProblems } from "~/domain/import/units";

const code = "91210200MA0EXAMP5X";
const name = { en: "Pier", "zh-CN": "码头" };
const zones = [{ id: "z", slug: "harbour", name: { en: "Harbour Zone", "zh-CN": "港湾园区" }, closed: false }];
const asked = { reach: ["z"], today: "2026-12-01" };
const site = { id: "s", slug: "pier", name, zoneId: "z", closed: false };
const unit = { id: "u", siteId: "s", label: "A-1", areaM2: "50", withdrawnOn: null, taken: [] };
const sites: UnitsStanding["sites"] = [{ ...site, labels: ["A-1"], floors: [{ id: "f", label: "1" }] }];
const leased: LeasesStanding = {
  sites: [site],
  units: [{ ...unit, rents: [{ from: "1900-01-01", fen: 4_000 }] }],
  companies: new Map([[code, [{ id: "c", name: "Sea", verified: true }]]]),
};
const money: BudgetsStanding = {
  programs: [{ id: "p", number: 7, slug: "seven", name, zoneId: "z", sources: ["city"] }],
  codes: [],
  appropriated: [],
};

type Rows = readonly Numbered<never>[];
/** A kind with a file that is sound, and for each of its columns a cell that cannot be read. */
interface Kind {
  readonly columns: Columns;
  readonly problems: (rows: Rows) => readonly RowProblem[];
  readonly sound: Readonly<Record<string, string>>;
  readonly unreadable: Readonly<Record<string, string>>;
}
const long = "x".repeat(400);
const kinds: Readonly<Record<string, Kind>> = {
  companies: {
    columns: companyFileColumns,
    problems: (rows) => companyProblems(rows, { zones, known: new Map([[code, "Sea"]]) }, asked),
    sound: {
      Code: "91210231MA0DEM013F",
      Name: "Sea",
      Zone: "harbour",
      "Insured staff": "3",
      "Insured staff on": "2026-10-31",
    },
    unreadable: { Code: "9121", Name: "", Zone: long, "Insured staff": "few", "Insured staff on": "soon" },
  },
  units: {
    columns: unitFileColumns,
    problems: (rows) => unitProblems(rows, { sites }, asked),
    sound: { Site: "pier", Unit: "A-2", Kind: "room", Area: "20", Rent: "30", Floor: "1" },
    unreadable: { Site: "", Unit: "", Kind: "hall", Area: "0", Rent: "-1", Floor: long },
  },
  leases: {
    columns: leaseColumns,
    problems: (rows) => leasesIn(rows, leased, ["z"]).problems,
    sound: { Company: code, Site: "pier", Unit: "A-1", From: "2026-01-01", To: "2026-12-31", Area: "50", Rent: "30" },
    unreadable: { Company: "9121", Site: "", Unit: "", From: "then", To: "2026-02-30", Area: "0", Rent: "-1" },
  },
  budgets: {
    columns: budgetColumns,
    problems: (rows) => budgetProblems(rows, money, asked),
    sound: { Program: "7", Source: "city", Year: "2027", Amount: "100", Code: "1-1", Basis: "b" },
    unreadable: { Program: "", Source: "", Year: "next", Amount: "1e5", Code: long, Basis: long },
  },
};

function found({ columns, problems }: Kind, rows: readonly Readonly<Record<string, string>>[]): string[] {
  const heads = Object.keys(rows[0] ?? {});
  const file: FileRow[] = [heads, ...rows.map((row) => heads.map((head) => row[head] ?? ""))].map((cells, i) => ({
    number: i + 1,
    cells,
  }));
  const read = readRows(columns, file);
  const known = problems(read.rows as Rows).filter(
    ({ row, field }) => !read.rows.some((each) => each.number === row && each.unread?.has(field)),
  );
  return [...read.problems, ...placed(columns, read.heads, () => "", known)]
    .map((problem) => `${cellName(problem.row, problem.column)} ${problem.code}`)
    .sort();
}

describe.each(Object.entries(kinds))("a row of %s of which a cell cannot be read", (_, kind) => {
  const heads = Object.keys(kind.sound);
  it("is sound where all can", () => {
    expect(found(kind, [kind.sound])).toEqual([]);
  });

  it.each(heads)("has that one problem alone: %s", (head) => {
    const [at, ...others] = found(kind, [{ ...kind.sound, [head]: kind.unreadable[head] ?? "" }]);
    expect([at?.split(" ")[0], others]).toEqual([cellName(2, heads.indexOf(head)), []]);
  });

  it("has each of them where several cannot", () => {
    expect(found(kind, [kind.unreadable]).map((each) => each.split(" ")[0])).toEqual(
      heads.map((__, column) => cellName(2, column)),
    );
  });
});

describe("what else is wrong with such a row", () => {
  const of = (name_: string, ...rows: Readonly<Record<string, string>>[]) => {
    const kind = kinds[name_];
    if (!kind) throw new Error(name_);
    return found(
      kind,
      rows.map((row) => ({ ...kind.sound, ...row })),
    );
  };
  it.each<[string, Readonly<Record<string, string>>[], string[]]>([
    [
      "companies",
      [{ "Insured staff": "few", Zone: "Nowhere" }, {}],
      ["A3 import.twice", "C2 import.noZone", "D2 notWhole"],
    ],
    ["units", [{ Area: "0", Floor: "9" }, {}], ["B3 import.twice", "D2 notArea", "F2 import.noFloor"]],
    ["units", [{ Rent: "-1", Unit: "a1" }], ["B2 import.unitStands", "E2 notMoney"]],
    ["leases", [{ Area: "0" }, {}], ["C3 import.unitTwice", "F2 notArea"]],
    ["leases", [{ From: "then", Site: "Nowhere" }], ["B2 import.noSite", "D2 notDate"]],
    ["leases", [{ Company: "9121", To: "2025-12-31" }], ["A2 import.code.length", "E2 import.endsBefore"]],
    ["budgets", [{ Amount: "1e5", Code: "1-2" }, {}], ["C3 import.twice", "D2 notMoney", "E3 import.otherCode"]],
    ["budgets", [{ Year: "next", Source: "moon" }], ["B2 import.noSource", "C2 notWhole"]],
  ])("%s: is named too", (kind, rows, expected) => {
    expect(of(kind, ...rows)).toEqual(expected);
  });

  it("names the column that a row needs and the file lacks", () => {
    const problem = { row: 2, field: "answer", code: "required" };
    const columns = { answer: companyFileColumns.address };
    expect(placed(columns, { answer: null }, () => "", [problem])).toMatchObject([
      { row: 2, column: null, code: "import.columnNeeded", params: { en: "Address", zh: "地址" } },
    ]);
  });
});
