import { buffer } from "node:stream/consumers";
import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Head, SheetRows } from "~/domain/kernel/list/file";
import type { FileCell } from "~/domain/kernel/list/list";
import { yuanToFen } from "~/domain/kernel/money/fen";
import { addDays } from "~/domain/kernel/time/civil-date";
import { xlsxOf } from "~/use-cases/kernel/xlsx.server";

type Rows = readonly (readonly FileCell[])[];

async function* inBatches(rows: Rows, size = 2): SheetRows {
  for (let at = 0; at < rows.length; at += size) yield await Promise.resolve(rows.slice(at, at + size));
}

/** The first part of a workbook, which is its sheet, as it stands there: the name's length is at 26, the name at 30. */
const sheetOf = (workbook: Buffer): string =>
  inflateRawSync(workbook.subarray(30 + workbook.readUInt16LE(26) + workbook.readUInt16LE(28))).toString();

const written = async (heads: readonly Head[], rows: Rows, title = "Sheet") =>
  sheetOf(await buffer(xlsxOf({ title, heads }, inBatches(rows))));

const cells = (sheet: string): string[] =>
  [...sheet.matchAll(/<(?:v|t)(?: [^>]*)?>([^<]*)</g)].map(([, text = ""]) => text);

const [fen, day, text] = [{ text: "A", holds: "fen" }, { text: "B", holds: "day" }, { text: "C" }] as const;

describe("a workbook", () => {
  it("has heads, amounts as numbers of yuan, days as dates, and leaves out what is empty", async () => {
    const sheet = await written(
      [fen, day, text],
      [
        [123_456, "2026-03-01", "大连 <a&b>"],
        [-5, null, ""],
        [null, "1999-12-31", 7],
      ],
    );
    // Day 1 is 1 January 1900, and 29 February 1900 counts.
    expect(cells(sheet)).toEqual(["A", "B", "C", "1234.56", "46082", "大连 &lt;a&amp;b&gt;", "-0.05", "36525", "7"]);
    expect(sheet.match(/<row /g)).toHaveLength(4);
  });

  it("has every amount to the fen", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -1e15, max: 1e15 }), { minLength: 1 }), async (amounts) => {
        const [, ...found] = cells(
          await written(
            [fen],
            amounts.map((amount) => [amount]),
          ),
        );
        expect(found.map(yuanToFen)).toEqual(amounts.map((amount) => amount + 0));
      }),
    );
  });

  it.each([1.5, 1e15 + 1, NaN])("refuses %d fen", async (amount) => {
    await expect(written([fen], [[amount]])).rejects.toThrow("Not an amount of fen");
  });

  it("has each day as the next number after the day before", async () => {
    const days = Array.from({ length: 800 }, (_, i) => addDays("2027-12-31", i));
    const [, first, ...rest] = cells(
      await written(
        [day],
        days.map((each) => [each]),
      ),
    ).map(Number);
    expect(first).toBe(46752);
    expect(rest).toEqual(rest.map((_, i) => 46753 + i));
  });

  it.each(["=1+1", "+1", "-A1", "@SUM(A1)", "＝1", "\tx"])("keeps %j as text", async (typed) => {
    expect(cells(await written([text], [[typed]]))[1]).toMatch(/^'/);
  });

  it("takes a title that no sheet may have", async () => {
    const whole = await buffer(
      xlsxOf({ title: "a/b: [c]? 这是一个很长很长很长很长很长很长很长很长的标题", heads: [text] }, inBatches([])),
    );
    expect(sheetOf(whole)).toContain("<t>C</t>");
  });

  it("fails where its rows do", async () => {
    async function* failing(): SheetRows {
      yield await Promise.resolve([["one"]]);
      throw new Error("no more");
    }
    await expect(buffer(xlsxOf({ title: "Sheet", heads: [text] }, failing()))).rejects.toThrow("no more");
  });
});
