import { type BrowserContextOptions, expect, test } from "@playwright/test";
import { personIn } from "../support/people";
import { type Language, texts } from "../support/texts";

interface Way {
  readonly title: string;
  /** Which of the months that wait; one tenant of each is left to be looked at, so that it goes on waiting. */
  readonly which: 0 | 1;
  readonly language: Language;
  readonly options: BrowserContextOptions;
}

const ways: readonly Way[] = [
  { title: "in English at 1280 px", which: 0, language: "en", options: { viewport: { width: 1280, height: 900 } } },
  {
    title: "in Chinese at 390 px without JavaScript",
    which: 1,
    language: "zh-CN",
    options: { viewport: { width: 390, height: 844 }, locale: "zh-CN", javaScriptEnabled: false },
  },
];

for (const { title, which, language, options } of ways) {
  test(`an operator says a month of all tenants, one of them otherwise, which an official then sees ${title}`, async ({
    browser,
  }) => {
    const { tenant, change } = texts[language];
    const operator = await personIn(browser, "operator", language, options);
    const { page, look } = operator;
    await page.goto("/operator");
    await look();
    const month = page.locator('main a[href^="/operator/months/"]').nth(which);
    const address = (await month.getAttribute("href")) ?? "";
    await month.click();
    await look();

    // The first of those of whom nothing speaks against that all was as agreed.
    const agreed = page.locator("main section").filter({ hasText: tenant.month.agreedLead });
    const rows = agreed.locator(".rows a");
    const left = await rows.count();
    const company = (await rows.first().innerText()).split(" · ")[0] ?? "";
    await rows.first().click();
    await page.locator("main form").getByRole("button").click();
    await expect(page.locator(".error-summary")).toBeVisible();
    await look();
    await page.locator('[name="finding"][value="rent"]').check();
    await page.locator('[name="since"]').fill(`${address.slice(-7)}-28`);
    await page.locator('[name="rent"]').fill("41,5");
    await page.locator('[name="words"]').fill("The invoice of the month names another rent. 当月发票上的租金不同。");
    await page.locator("main form").getByRole("button").click();
    await expect(page.getByText(tenant.month.doneOtherwise)).toBeVisible();
    await expect(rows).toHaveCount(left - 1);
    await look();

    await page.getByRole("link", { name: tenant.evidence.open, exact: true }).click();
    await look();
    const pdf = Buffer.from("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n");
    await page.locator("#file").setInputFiles({ name: "invoice.pdf", mimeType: "application/pdf", buffer: pdf });
    await page.getByRole("button", { name: tenant.evidence.add, exact: true }).click();
    await expect(page.getByText(tenant.evidence.added)).toBeVisible();
    await expect(page.getByText("invoice.pdf")).toBeVisible();
    await look();
    await page.goto(address);

    await page.locator("main form").getByRole("button").click();
    await expect(page.getByText(tenant.month.done)).toBeVisible();
    await expect(rows).toHaveCount(0);
    await page.goto("/operator");
    await look();

    const reviewer = await personIn(browser, "reviewer", language, options);
    await reviewer.page.goto("/admin/changes?state=reported");
    const reported = reviewer.page.getByRole("row").filter({ hasText: company }).filter({ hasText: change.kind.rent });
    await expect(reported.first()).toBeVisible();
    await reviewer.look();
    await reviewer.leave();
    await operator.leave();
  });
}
