import { type BrowserContextOptions, expect, test } from "@playwright/test";
import { personIn } from "../support/people";
import type { Language } from "../support/texts";

interface Way {
  readonly title: string;
  readonly language: Language;
  readonly options: BrowserContextOptions;
  readonly founder: readonly RegExp[];
  readonly past: RegExp;
  readonly back: string;
  readonly future: RegExp;
}

const english = {
  language: "en",
  founder: [/Your rent is not charged|of this month's rent/, /What comes next/, /What you can do/, /How it came about/],
  past: /What was decided later is not in it/,
  back: "Show it as known today",
  future: /That day is not over yet/,
} as const;

const ways: readonly Way[] = [
  { ...english, title: "in English at 1280 px", options: { viewport: { width: 1280, height: 900 } } },
  {
    ...english,
    title: "without JavaScript",
    options: { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
  },
  {
    title: "in Chinese at 390 px",
    language: "zh-CN",
    options: { viewport: { width: 390, height: 844 }, locale: "zh-CN" },
    founder: [/免交租金|本月租金/, /接下来的变化/, /贵企业可以办理/, /历次决定/],
    past: /不包括此后作出的决定/,
    back: "查看截至今天的记载",
    future: /该日尚未结束/,
  },
];

for (const { title, language, options, founder: said, past, back, future } of ways) {
  test(`a founder sees the answer, what comes and each month of their award ${title}`, async ({ browser }) => {
    const founder = await personIn(browser, "founder", language, options);
    await founder.page.goto("/founder");
    await founder.page.locator('main a[href^="/founder/awards/"]').first().click();
    const main = founder.page.locator("main");
    for (const words of said) await expect(main).toContainText(words);
    await founder.page.locator(".month-year[open] .month-open > summary").first().click();
    await expect(founder.page.locator(".month-year[open] .fall:visible").first()).toBeVisible();
    await founder.look();
    const folded = founder.page.locator("a.month-year");
    const years = (await folded.count()) + 1;
    await folded.first().click();
    await expect(folded).toHaveCount(years - 2);
    await expect(founder.page.locator(".month-year[open] .month-row:visible").first()).toBeVisible();
    await founder.page.locator('main a[href$="year=all#months"]').click();
    await expect(founder.page.locator("details.month-year[open]")).toHaveCount(years);
    await founder.look();
    await founder.leave();
  });

  test(`the auditor looks at an award as it was known before, and comes back, ${title}`, async ({ browser }) => {
    const auditor = await personIn(browser, "auditor", language, options);
    await auditor.page.goto("/admin/tracking");
    await auditor.page.locator('main a[href^="/admin/awards/"]').first().click();
    const address = new URL(auditor.page.url()).pathname;
    await auditor.page.locator('[name="on"]').fill("2026-10-01");
    await auditor.page.locator('form:has([name="on"]) button').click();
    await expect(auditor.page).toHaveURL(`${address}?on=2026-10-01`);
    await expect(auditor.page.locator("main")).toContainText(past);
    await auditor.look();
    await auditor.page.goto(`${address}?on=2999-01-01`);
    await expect(auditor.page.locator("main")).toContainText(future);
    await auditor.look();
    await auditor.page.goto(`${address}?on=2026-10-01`);
    await auditor.page.getByRole("link", { name: back }).click();
    await expect(auditor.page.locator("main")).not.toContainText(past);
    await auditor.leave();
  });
}
