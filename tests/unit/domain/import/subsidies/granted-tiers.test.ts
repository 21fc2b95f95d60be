import { describe, expect, it } from "vitest";
import { tiers } from "~/domain/import/subsidies/granted-tiers";
import { paidColumn } from "~/domain/import/subsidies/columns";

describe("granted tiers", () => {
  it.each([
    ["12 × 100%", [{ months: 12, share: "1" }]],
    [
      "12个月×70%；12个月×50％",
      [
        { months: 12, share: "0.7" },
        { months: 12, share: "0.5" },
      ],
    ],
    [
      "6 x 33.3%; 6 * 1.5%",
      [
        { months: 6, share: "0.333" },
        { months: 6, share: "0.015" },
      ],
    ],
    ["24 months x 30元/m²", [{ months: 24, fenPerM2: 3_000 }]],
    ["24 × 30.5 元 / 平方米", [{ months: 24, fenPerM2: 3_050 }]],
    [
      "12 × 666.67元、12 × 800 yuan",
      [
        { months: 12, fen: 66_667 },
        { months: 12, fen: 80_000 },
      ],
    ],
    ["1 × 0%", [{ months: 1, share: "0" }]],
  ])("are read from %s", (said, value) => {
    expect(tiers(said)).toEqual({ ok: true, value });
  });

  it.each([
    "",
    "12",
    "12 × ",
    "0 × 100%",
    "12 × 101%",
    "12 × 5",
    "12 × -1元",
    "12 × 100% oder so",
    "× 5元",
    "12 × 100%; x",
  ])("are not read from “%s”", (said) => {
    expect(tiers(said)).toEqual({ ok: false, problem: { code: "import.notTiers" } });
  });
});

describe("the column of a month", () => {
  it.each([
    ["2025-03", "paid.2025-03"],
    ["2025年3月", "paid.2025-03"],
    ["2025/3", "paid.2025-03"],
    [" 已拨付 2025年12月 ", "paid.2025-12"],
    ["Paid 2026-01", "paid.2026-01"],
  ])("is known by its head %s", (head, field) => {
    expect(paidColumn(head)?.[0]).toBe(field);
  });

  it("is known by a day of it, as workbooks write months", () => {
    expect(paidColumn({ day: "2025-03-01" })?.[0]).toBe("paid.2025-03");
  });

  it.each(["Area", "2025", "2025-13", "3月", null])("is not %s", (head) => {
    expect(paidColumn(head)).toBeNull();
  });
});
