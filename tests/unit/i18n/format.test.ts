import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { formats } from "~/i18n/format";

const en = formats("en");
const zh = formats("zh-CN");

it("writes fen as yuan to the fen", () => {
  expect([en.money(123450), zh.money(123450), en.money(-5), en.money(0), en.money(1_200_000_000_00n)]).toEqual([
    "¥1,234.50",
    "¥1,234.50",
    "-¥0.05",
    "¥0.00",
    "¥1,200,000,000.00",
  ]);
  expect([en.moneyChange(6050), en.moneyChange(-500), zh.moneyChange(0)]).toEqual(["+¥60.50", "-¥5.00", "¥0.00"]);
  expect([en.moneyBrief(6000), en.moneyBrief(6050)]).toEqual(["¥60", "¥60.50"]);
});

it("writes areas, shares and lists", () => {
  expect([en.area("86.50"), en.area(1000)]).toEqual(["86.5 m²", "1,000 m²"]);
  expect([en.percent("0.5"), en.percent("1/3"), en.percent("1"), zh.percent("0.7")]).toEqual([
    "50%",
    "33.33%",
    "100%",
    "70%",
  ]);
  expect([en.list(["a", "b", "c"]), zh.list(["甲", "乙"])]).toEqual(["a, b and c", "甲和乙"]);
});

describe.each(["America/Los_Angeles", "Pacific/Kiritimati"])("on a machine in %s", (zone) => {
  const own = process.env["TZ"];
  beforeEach(() => {
    process.env["TZ"] = zone;
    vi.resetModules();
  });
  afterEach(() => {
    if (own === undefined) delete process.env["TZ"];
    else process.env["TZ"] = own;
  });

  it("shows civil dates as the day they name", async () => {
    const { formats: fresh } = await import("~/i18n/format");
    const [english, chinese] = [fresh("en"), fresh("zh-CN")];
    expect([english.date("2026-03-01"), chinese.date("2026-03-01")]).toEqual(["1 March 2026", "2026年3月1日"]);
    expect([english.dateShort("2026-03-01"), chinese.dateShort("2026-03-01")]).toEqual(["1 Mar 2026", "2026/03/01"]);
    expect([english.month("2026-03"), chinese.month("2026-03")]).toEqual(["March 2026", "2026年3月"]);
  });
});

it("shows moments by the clock of Shanghai", () => {
  const lateOnNewYearsEve = new Date("2025-12-31T16:30:00Z");
  expect(en.dateTime(lateOnNewYearsEve)).toBe("1 Jan 2026, 00:30");
  expect(zh.dateTime(lateOnNewYearsEve.toISOString())).toBe("2026年1月1日 00:30");
});

it("writes lengths without parts of nothing", () => {
  expect(en.duration({ months: 3, days: 12 })).toBe("3 months 12 days");
  expect(zh.duration({ months: 3, days: 12 })).toBe("3个月12天");
  expect(en.duration({ months: 1, days: 0 })).toBe("1 month");
  expect(en.duration({ months: 0, days: 0 })).toBe("0 days");
});

it("is made once per locale, and in English until a locale is complete", () => {
  expect(formats("en")).toBe(en);
  expect(formats("ja")).toBe(en);
});
