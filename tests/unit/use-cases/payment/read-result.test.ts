import { describe, expect, it } from "vitest";
import { bankId, endToEndId } from "~/domain/payment/bank-file/bank-id";
import type { BankReport } from "~/domain/payment/bank-results/report";
import { bankBytes } from "~/domain/payment/bank-file/charset";
import { mostOfResult, readResult } from "~/use-cases/payment/read-result.server";
import { camt053, pain002 } from "../../../support/bank-results";
import { uuidOf } from "../../../support/bank-batch";

const batch = bankId(uuidOf(3, 1));
const reference = (n: number) => endToEndId(uuidOf(1, n));
const bytes = (text: string) => Buffer.from(text);

function read(text: string): BankReport {
  const result = readResult(bytes(text));
  if (!result.ok) throw new Error(result.fault);
  return result.report;
}

describe("a payment status report", () => {
  it.each(Array.from({ length: 12 }, (_, i) => i + 3))("is read in version %i", (minor) => {
    const report = read(pain002({ minor, answers: batch, lines: [{ reference: reference(0), status: "ACSC" }] }));
    expect(report).toMatchObject({ kind: "pain.002", answers: batch });
    expect(report.lines).toMatchObject([{ row: 1, reference: reference(0), status: "paid" }]);
  });

  it.each([1, 2, 15])("is not read in version %i", (minor) =>
    expect(readResult(bytes(pain002({ minor, answers: batch, lines: [] })))).toEqual({
      ok: false,
      fault: "notResult",
      row: null,
    }),
  );

  it.each([
    ...(["ACSC", "ACCC"] as const).map((code) => [code, "paid"] as const),
    ["RJCT", "bounced"],
    ...["ACTC", "ACCP", "ACSP", "ACWC", "PDNG", "PART", "RCVD", "CANC"].map((code) => [code, "waits"] as const),
  ] as const)("says by %s that a line is %s", (code, status) =>
    expect(read(pain002({ answers: batch, lines: [{ reference: reference(0), status: code }] })).lines).toMatchObject([
      { status },
    ]),
  );

  it("has the reason of a refusal, by code or in the bank's own words", () => {
    const lines = [
      { reference: reference(0), status: "RJCT", code: "AC01", text: ["账号", "不存在"] },
      { reference: reference(1), status: "RJCT", proprietary: "Z9" },
      { reference: reference(2), status: "RJCT" },
    ];
    expect(read(pain002({ answers: batch, lines })).lines.map(({ reason }) => reason)).toEqual([
      { code: "AC01", text: "账号 不存在" },
      { code: "Z9", text: null },
      null,
    ]);
  });

  it("lets the status of a block or of all hold for a line that has none of its own", () => {
    const alone = { reference: reference(0) };
    expect(read(pain002({ answers: batch, whole: "ACSC", lines: [alone] })).lines[0]?.status).toBe("paid");
    const block = read(pain002({ answers: batch, whole: "PART", block: "RJCT", lines: [alone] }));
    expect(block.lines[0]?.status).toBe("bounced");
    expect(block.blocks.get(bankId(uuidOf(2, 0)))?.status).toBe("bounced");
    expect(readResult(bytes(pain002({ answers: batch, lines: [alone] })))).toMatchObject({
      fault: "incomplete",
      row: 1,
    });
  });

  it("is half a file where it counts more refusals than it has", () => {
    const one = { answers: batch, lines: [{ reference: reference(0), status: "RJCT" }], refused: 2 };
    expect(readResult(bytes(pain002(one)))).toEqual({ ok: false, fault: "half", row: null });
  });

  it("is refused where it breaks off, at its line", () => {
    const whole = pain002({ answers: batch, lines: [{ reference: reference(0), status: "ACSC" }] });
    for (let length = 60; length < whole.trimEnd().length; length += 97)
      expect(readResult(bytes(whole.slice(0, length)))).toMatchObject({
        ok: false,
        fault: "broken",
        row: expect.any(Number),
      });
  });

  it("is refused with entities, an external one among them, and before they grow", () => {
    const levels = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join("");
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e0 "0123456789">${levels}]><a>&e12;</a>`;
    const outside = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`;
    for (const text of [bomb, outside])
      expect(readResult(bytes(text))).toMatchObject({ ok: false, fault: expect.stringMatching(/documentType|broken/) });
  });

  it("is refused beyond its size, and where it is no text", () => {
    expect(readResult(Buffer.alloc(mostOfResult + 1, "<"))).toMatchObject({ fault: "tooLarge" });
    expect(readResult(Buffer.from([0xff, 0x00, 0x01]))).toMatchObject({ fault: "noText" });
    expect(readResult(bytes("<html></html>"))).toMatchObject({ fault: "notResult" });
  });
});

describe("a statement", () => {
  it.each(Array.from({ length: 9 }, (_, i) => i + 2))("is read in version %i", (minor) => {
    const report = read(camt053({ minor, entries: [{ reference: reference(0), fen: 100_000, bank: "B1" }] }));
    expect(report).toMatchObject({ kind: "camt.053", answers: null });
    expect(report.lines).toMatchObject([
      { status: "paid", fen: 100_000, currency: "CNY", bookedOn: "2026-12-02", key: `6222|B1|100000|${reference(0)}` },
    ]);
  });

  it("tells payments, returns, money that arrived and what is not booked yet apart", () => {
    const lines = read(
      camt053({
        entries: [
          { reference: reference(0), fen: 1, bank: "1" },
          { reference: reference(0), fen: 1, bank: "2", credit: true, code: "AC04" },
          { reference: reference(1), fen: 1, bank: "3", credit: true, reversal: true },
          { reference: null, fen: 5, bank: "4", credit: true },
          { reference: reference(2), fen: 1, bank: "5", state: "PDNG" },
        ],
      }),
    ).lines;
    expect(lines.map(({ status }) => status)).toEqual(["paid", "bounced", "bounced", "arrived", "waits"]);
    expect(lines[1]?.reason).toEqual({ code: "AC04", text: null });
    expect(lines[3]?.reference).toBeNull();
  });
});

describe("results as a table", () => {
  const heads = "批次号,业务编号,金额,币种,处理结果,原因代码,原因说明\r\n";
  const row = (n: number, status: string, reason = "") =>
    `${batch},${reference(n)},1000.0${n},CNY,${status},${reason},\r\n`;

  it("are read in UTF-8 and GB 18030, by English and Chinese heads", () => {
    const text = `${heads}${row(0, "成功")}${row(1, "退票", "AC01")}${row(2, "处理中")}合计,3,,,,,\r\n`;
    for (const file of [bytes(`\uFEFF${text}`), bankBytes(text, "GB18030")]) {
      const result = readResult(file);
      expect(result.ok && result.report.answers).toBe(batch);
      expect(result.ok && result.report.lines.map(({ status }) => status)).toEqual(["paid", "bounced", "waits"]);
      expect(result.ok && result.report.lines[1]).toMatchObject({ fen: 100_001, reason: { code: "AC01", text: null } });
    }
    const english = read(`Batch,Reference,Amount,Status\r\n${batch},${reference(0)},1000,paid\r\n`);
    expect(english.lines).toMatchObject([{ status: "paid", fen: 100_000, currency: "CNY" }]);
  });

  it.each([
    ["a line that breaks off", `${heads}${row(0, "成功")}${batch},${reference(1)},10`, "half", 2],
    ["fewer lines than it counts", `${heads}${row(0, "成功")}合计,2,,,,,\r\n`, "half", null],
    ["other columns", "a,b\r\n1,2\r\n", "notResult", null],
    ["an unknown result", `${heads}${row(0, "?")}`, "incomplete", 1],
    ["lines of two batches", `${heads}${row(0, "成功")}OTHER,${reference(1)},1,CNY,成功,,\r\n`, "incomplete", null],
    ["nothing", "", "notResult", null],
  ])("are refused with %s", (_, text, fault, line) =>
    expect(readResult(bytes(text))).toEqual({ ok: false, fault, row: line }),
  );
});
