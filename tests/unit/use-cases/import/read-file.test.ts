import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { writeXlsx } from "hucre/xlsx";
import { type Cell, cellText } from "~/domain/import/cell";
import { asDate, asMoney, asPhone } from "~/domain/import/cells";
import { companyFileColumns } from "~/domain/import/companies";
import { readRows } from "~/domain/import/read-rows";
import { templateOf } from "~/presenters/import/template.server";
import { boundedZip } from "~/use-cases/import/file/bounded-zip";
import { readFileRows } from "~/use-cases/import/file/read-file.server";
import { readFileText } from "~/use-cases/import/file/read-text.server";
import { csvOf } from "~/use-cases/kernel/csv";
import { xlsxOf } from "~/use-cases/kernel/xlsx.server";

const turn = () => Promise.resolve();
const whole = async (parts: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
};

/** An archive of one deflated entry, which says of itself that it holds `stated` bytes. */
function zipOf(name: string, content: Buffer, stated: number): Buffer {
  const packed = deflateRawSync(content);
  const head = (mark: number, size: number) => {
    const made = Buffer.alloc(size);
    made.writeUInt32LE(mark, 0);
    return made;
  };
  const local = head(0x04034b50, 30);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(stated, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = head(0x02014b50, 46);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(stated, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = head(0x06054b50, 22);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

describe("the file of an import", () => {
  it.each(["en", "zh-CN"] as const)("is read as its template is written, in %s", async (locale) => {
    for (const write of [csvOf, xlsxOf]) {
      const { sheet, rows } = templateOf("companies", companyFileColumns, locale);
      const read = readRows(companyFileColumns, await readFileRows(await whole(write(sheet, rows)), turn));
      expect(read.problems).toEqual([]);
      expect(read.count).toBe(1);
    }
  });

  it("is UTF-8, or GB 18030 as Chinese systems write it", async () => {
    const gb = Buffer.from([0xc6, 0xf3, 0xd2, 0xb5, 0xc3, 0xfb, 0xb3, 0xc6, 0x0d, 0x0a, 0xbc, 0xd7]);
    const [heads, row] = await readFileRows(gb, turn);
    expect([heads?.cells, row?.cells]).toEqual([["企业名称"], ["甲"]]);
  });

  it("has days, numbers and formulas of a workbook; one that nobody worked out is no empty cell", async () => {
    const written = await writeXlsx({
      sheets: [
        {
          name: "a",
          rows: [
            ["Day", "Fen", "Formula", "Text"],
            [new Date("2026-03-01T00:00:00Z"), 4500.5, null, "甲"],
          ],
          cells: new Map([["1,2", { formula: "A1+1" }]]),
          columns: [{ numFmt: "yyyy-mm-dd" }, {}, {}, {}],
        },
      ],
    });
    const [, row] = await readFileRows(Buffer.from(written), turn);
    expect(row).toEqual({ number: 2, cells: [{ day: "2026-03-01" }, 4500.5, { fault: "formula" }, "甲"] });
  });

  it("unpacks to no more than it may, whatever it says of itself", async () => {
    const honest = zipOf("a", Buffer.alloc(2_000_000), 2_000_000);
    const lying = zipOf("a", Buffer.alloc(2_000_000), 10);
    await expect(boundedZip(honest, 1_000_000)).rejects.toMatchObject({ reason: "tooLarge" });
    await expect(boundedZip(lying, 1_000_000)).rejects.toMatchObject({ reason: "tooLarge" });
    expect((await boundedZip(honest, 2_000_000)).get("a")?.length).toBe(2_000_000);
    await expect(boundedZip(Buffer.from("PK\u0003\u0004 nothing"), 10)).rejects.toMatchObject({ reason: "unreadable" });
    await expect(readFileRows(Buffer.from("PK\u0003\u0004 nothing"), turn)).rejects.toMatchObject({
      reason: "import.unreadable",
    });
    await expect(readFileRows(Buffer.from("d0cf11e0a1b11ae100", "hex"), turn)).rejects.toMatchObject({
      reason: "import.oldWorkbook",
    });
  });
});

describe("the text of a file", () => {
  it("is that of a workbook row by row at its number, and of plain text as it stands", async () => {
    const written = await writeXlsx({
      sheets: [
        {
          name: "a",
          rows: [
            ["日期", "类型", "名称"],
            [new Date("2027-01-01T00:00:00Z"), "放假", 'so "called"'],
            [],
            ["2027-01-03", "上班"],
          ],
          columns: [{ numFmt: "yyyy-mm-dd" }, {}, {}],
        },
      ],
    });
    expect(await readFileText(Buffer.from(written), turn)).toBe(
      '日期\t类型\t名称\n2027-01-01\t放假\t"so ""called"""\n\n2027-01-03\t上班\t',
    );
    expect(await readFileText(Buffer.from("一、元旦：1月1日（周五）放假1天。"), turn)).toBe(
      "一、元旦：1月1日（周五）放假1天。",
    );
    await expect(readFileText(Buffer.from("d0cf11e0a1b11ae100", "hex"), turn)).rejects.toMatchObject({
      reason: "import.oldWorkbook",
    });
  });
});

describe("a cell", () => {
  const read = (cell: Exclude<Cell, null | { fault: unknown }>) => asDate("lease")(cell);
  it.each([
    ["2026-03-01"],
    ["2026/3/1"],
    ["2026.3.1"],
    ["2026年3月1日"],
    ["２０２６／３／１"],
    [46082],
    [{ day: "2026-03-01" }],
  ])("%s is 1 March 2026", (cell) => expect(read(cell)).toEqual({ ok: true, value: "2026-03-01" }));
  it.each([["2026-02-30"], ["3/1/2026"], ["soon"], [46082.5], [0]])("%s is no day", (cell) =>
    expect(read(cell)).toMatchObject({ ok: false }),
  );
  it.each([
    [4500.5, 450_050],
    ["¥4,500.50", 450_050],
    ["0", 0],
  ])("%s yuan are %d fen", (cell, fen) => expect(asMoney(cell)).toEqual({ ok: true, value: fen }));
  it.each([[1.005], [-1], ["1.234,50"]])("%s is no amount", (cell) =>
    expect(asMoney(cell)).toMatchObject({ ok: false }),
  );
  it("of a workbook may hold a telephone number as a number", () =>
    expect(asPhone(41188886666)).toEqual({ ok: true, value: "41188886666" }));
  it("of nothing shows nothing", () => expect(cellText({ fault: "formula" })).toBe(""));
});
