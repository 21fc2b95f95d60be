import { checkDigit } from "~/domain/kernel/check-digit";
import type { BankDetails } from "~/domain/payee/bank-details";
import type { PaymentBatch } from "~/domain/payment/bank-file/batch";
import type { FileCharset } from "~/domain/payment/paying-account";

/** A UUID with this number in it. */
export const uuidOf = (kind: number, n: number): string =>
  `0193${String(kind).padStart(4, "0")}-0000-7000-8000-${String(n).padStart(12, "0")}`;

const bankCode = (n: number): string => {
  const body = `102222${String(10_000 + (n % 80_000))}`;
  return `${body}${checkDigit(body)}`;
};

const details = (holder: string, n: number): BankDetails => ({
  holder,
  bankName: "中国工商银行大连高新园区支行",
  bankCode: bankCode(n),
  number: String(6_222_000_000_000_000 + n),
});

/** A batch of as many lines, from two paying accounts where there are two or more. */
export const batchOf = (count: number, charset: FileCharset = "UTF-8"): PaymentBatch => {
  const lines = Array.from({ length: count }, (_, n) => ({
    id: uuidOf(1, n),
    fen: 100_000 + n,
    payee: details(`大连第${n}号软件有限公司`, n),
    purpose: `租金补贴 A-2026-${String(n).padStart(6, "0")} 2026-10`,
  }));
  const half = Math.ceil(count / 2);
  const blocks = [lines.slice(0, half), lines.slice(half)].filter((part) => part.length > 0);
  return {
    id: uuidOf(3, 1),
    madeAt: new Date("2026-12-01T01:14:00Z"),
    executionOn: "2026-12-02",
    sender: "大连市财政局",
    charset,
    blocks: blocks.map((part, i) => ({
      id: uuidOf(2, i),
      account: details(`大连市财政局${i}`, 90_000 + i),
      lines: part,
    })),
  };
};
