import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bankId, endToEndId, lineOf } from "~/domain/payment/bank-file/bank-id";
import { linesOf, type PaymentBatch } from "~/domain/payment/bank-file/batch";
import { bankText, bankBytes } from "~/domain/payment/bank-file/charset";
import { pain001, pain001Of } from "~/domain/payment/bank-file/pain001";
import { rewrittenIn } from "~/domain/payment/bank-file/rewritten";
import { fileCharsets } from "~/domain/payment/paying-account";
import { readXml } from "~/platform/xml/read-xml.server";
import { schemaFaults } from "~/platform/xml/schema.server";
import { bankCsvOf, bankFileOf } from "~/use-cases/payment/bank-file.server";
import { childrenOf, textBelow, elementBelow } from "~/domain/payment/bank-results/xml-tree";
import { batchOf, uuidOf } from "../../../support/bank-batch";

const withHolder = (batch: PaymentBatch, holder: string): PaymentBatch => ({
  ...batch,
  blocks: batch.blocks.map((block) => ({
    ...block,
    lines: block.lines.map((line) => ({ ...line, payee: { ...line.payee, holder } })),
  })),
});

const instruction = (file: Uint8Array) => elementBelow(readXml(file), "CstmrCdtTrfInitn");

describe("the file of a batch", () => {
  it.each(fileCharsets)("is valid by the schema with 5,000 lines in %s, and the same each time", (charset) => {
    const batch = batchOf(5_000, charset);
    const file = bankFileOf(batch);
    expect(schemaFaults(pain001, file)).toEqual([]);
    expect(Buffer.compare(file, bankFileOf(batchOf(5_000, charset)))).toBe(0);
    const message = instruction(file);
    expect(textBelow(message, "GrpHdr", "NbOfTxs")).toBe("5000");
    expect(textBelow(message, "GrpHdr", "CtrlSum")).toBe("5124975.00");
  });

  it("has one block for each paying account, with its lines, count, sum and day", () => {
    const message = instruction(bankFileOf(batchOf(3)));
    const blocks = message ? childrenOf(message, "PmtInf") : [];
    expect(blocks.map((block) => textBelow(block, "PmtInfId"))).toEqual([bankId(uuidOf(2, 0)), bankId(uuidOf(2, 1))]);
    expect(blocks.map((block) => [textBelow(block, "NbOfTxs"), textBelow(block, "CtrlSum")])).toEqual([
      ["2", "2000.01"],
      ["1", "1000.02"],
    ]);
    expect(blocks.map((block) => textBelow(block, "ReqdExctnDt", "Dt"))).toEqual(["2026-12-02", "2026-12-02"]);
    const [first] = blocks.flatMap((block) => childrenOf(block, "CdtTrfTxInf"));
    expect(first && lineOf(textBelow(first, "PmtId", "EndToEndId") ?? "")).toBe(uuidOf(1, 0));
  });

  it("names what the schema refuses", () => {
    const wrong = pain001Of(batchOf(1)).replace("<PmtMtd>TRF</PmtMtd>", "<PmtMtd>XXX</PmtMtd>");
    expect(schemaFaults(pain001, Buffer.from(wrong)).join()).toContain("PmtMtd");
    expect(() => bankFileOf({ ...batchOf(1), blocks: [] })).toThrow("is not valid");
  });

  it("stays valid and in the bank's characters whatever names hold", () => {
    const names = fc.string({ unit: "binary", minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(names, fc.constantFrom(...fileCharsets), (name, charset) => {
        fc.pre(bankText(name, charset).text !== "");
        const batch = withHolder(batchOf(1, charset), name);
        const message = instruction(bankFileOf(batch));
        const block = message && elementBelow(message, "PmtInf", "CdtTrfTxInf");
        expect(textBelow(block, "Cdtr", "Nm")).toBe(bankText(name, charset).text);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps the original beside what is written otherwise", () => {
    const batch = withHolder(batchOf(1, "GB18030"), "大连㐂丰–贸易•公司");
    expect(rewrittenIn(batch)).toEqual([
      {
        lineId: uuidOf(1, 0),
        field: "holder",
        text: "大连?丰–贸易·公司",
        original: "大连㐂丰–贸易•公司",
        lost: ["㐂"],
      },
    ]);
    expect(rewrittenIn(withHolder(batchOf(1, "UTF-8"), "大连㐂丰"))).toEqual([]);
  });

  it("is a table for banks that take no messages, with every line and their sum", () => {
    const batch = batchOf(3, "GB18030");
    const [head, ...lines] = new TextDecoder("gb18030").decode(bankCsvOf(batch)).trimEnd().split("\r\n");
    expect(head?.split(",")).toHaveLength(12);
    expect(lines).toHaveLength(4);
    for (const [i, { id, payee }] of linesOf(batch).entries()) {
      expect(lines[i]).toContain(endToEndId(id));
      expect(lines[i]).toContain(payee.number);
    }
    expect(lines[3]).toContain("Total,3,,,,,,,3000.03,CNY");
  });
});

describe("the id of a line at the bank", () => {
  it("has 34 of 35 characters and finds its line again, however it is written", () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const sent = endToEndId(id);
        expect(sent).toMatch(/^[A-Z0-9]{34}$/);
        expect(lineOf(` ${sent.toLowerCase()} `)).toBe(id);
      }),
    );
    expect(lineOf("NOTPROVIDED")).toBeNull();
    expect(lineOf(bankId(uuidOf(1, 1)))).toBeNull();
  });
});

describe("the characters of a bank", () => {
  it("come back from the bytes that they are written in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { text: taken } = bankText(text, "GB18030");
        expect(new TextDecoder("gb18030").decode(bankBytes(taken, "GB18030"))).toBe(taken);
      }),
    );
    expect(() => bankBytes("㐂", "GB18030")).toThrow(RangeError);
  });

  it("leave nothing that does not print", () => {
    expect(bankText(" 大连\u0000\u200B 海 \n 公司 ", "UTF-8").text).toBe("大连 海 公司");
    expect(bankText("é", "GB18030").text).toBe("é");
    expect(bankText("ő", "GB18030").text).toBe("o");
    expect(bankText("长".repeat(150), "UTF-8").text).toHaveLength(140);
  });
});
