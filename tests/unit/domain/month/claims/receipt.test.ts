import { describe, expect, it } from "vitest";
import { claimsOf } from "~/domain/month/claims/claims";
import { receiptKey } from "~/domain/month/claims/receipt";
import type { ItemClaim, Receipt } from "~/domain/month/claims/types";

const receipt: Receipt = {
  number: "0012345678",
  issuer: "Messe Hannover (Shanghai) Co., Ltd.",
  day: "2026-03-01",
  fen: 5_000,
};
const isSame = (more: Partial<Receipt>) => receiptKey({ ...receipt, ...more }) === receiptKey(receipt);

describe("a receipt is the same", () => {
  it.each<[string, Partial<Receipt>]>([
    ["with blanks in its number", { number: " 00 1234 5678 " }],
    ["with other signs in it", { number: "0012-3456/78" }],
    ["in full width", { number: "００１２３４５６７８" }],
    ["without zeros before it", { number: "12345678" }],
    ["after No.", { number: "No. 12345678" }],
    ["after №", { number: "№12345678" }],
    ["after 发票号码", { number: "发票号码：0012345678" }],
    ["after Invoice no", { number: "Invoice no. 0012345678" }],
    ["with an issuer in other letters", { issuer: "MESSE HANNOVER（SHANGHAI）CO LTD" }],
  ])("%s", (_, more) => expect(isSame(more)).toBe(true));

  it("whatever the case of letters in its number", () =>
    expect(receiptKey({ ...receipt, number: "re-a12" })).toBe(receiptKey({ ...receipt, number: "RE A12" })));
});

describe("a receipt is another one", () => {
  it.each<[string, Partial<Receipt>]>([
    ["by its number", { number: "0012345679" }],
    ["by zeros within and after its number", { number: "00123456780" }],
    ["by its issuer", { issuer: "Messe Hannover (Beijing) Co., Ltd." }],
    ["by its day", { day: "2026-03-02" }],
    ["by what it is over", { fen: 5_001 }],
  ])("%s", (_, more) => expect(isSame(more)).toBe(false));

  it("though number and issuer together read alike", () =>
    expect(receiptKey({ ...receipt, number: "12", issuer: "3A" })).not.toBe(
      receiptKey({ ...receipt, number: "123", issuer: "A" }),
    ));

  it("though its number is nothing but what others have before it", () =>
    expect(new Set(["0", "No", "发票", "号码"].map((number) => receiptKey({ ...receipt, number }))).size).toBe(4));
});

describe("what a receipt gave", () => {
  const terms = { ceilings: [{ year: 2026, fen: 3_000 }], items: [{ id: "fair", share: "0.5" }], hires: [] };
  const line = (more: object = {}) => ({ item: "fair", month: "2026-03", fen: 5_000, receipt, ...more });
  const outcome = (claims: readonly ItemClaim[], receipts?: readonly Receipt[]) => {
    const result = claimsOf({ ...terms, claims, ...(receipts && { receipts }) });
    return result.ok ? result.claims.flatMap(({ lines }) => lines.map(({ fen }) => fen)) : result.errors[0]?.field;
  };
  const again = line({ receipt: { ...receipt, number: "no 12345678" } });

  it("is not given again in a later claim", () =>
    expect(outcome([{ lines: [line()] }, { lines: [again] }])).toBe("claims[1].lines[0].receipt"));

  it("is not given again under another award", () =>
    expect(outcome([{ lines: [again] }], [receipt])).toBe("claims[0].lines[0].receipt"));

  it("can be given once its decision no longer counts", () =>
    expect(outcome([{ lines: [line()] }, { lines: [again], annuls: [1] }])).toEqual([2_500, 2_500]));

  it("can be given when it was nothing", () => {
    const early = line({ month: "2025-12" });
    expect(outcome([{ lines: [early] }, { lines: [again] }])).toEqual([0, 2_500]);
    // The annulment of what gave nothing does not free what gave something.
    expect(outcome([{ lines: [early] }, { lines: [line()] }, { lines: [again], annuls: [1] }])).toBe(
      "claims[2].lines[0].receipt",
    );
  });
});
