import { type BrowserContextOptions, expect, test } from "@playwright/test";
import { fileOf, registerCompany } from "../support/application";
import { companyCode } from "../support/codes";
import { personIn, type Visitor } from "../support/people";
import { type Language, texts } from "../support/texts";

interface Way {
  readonly title: string;
  readonly founder: string;
  readonly company: string;
  readonly number: string;
  readonly language: Language;
  readonly options: BrowserContextOptions;
}

const ways: readonly Way[] = [
  {
    title: "in English at 1280 px",
    founder: "founder",
    company: "Paid at the Harbour",
    number: "6222000011117391",
    language: "en",
    options: { viewport: { width: 1280, height: 900 } },
  },
  {
    title: "in Chinese at 390 px without JavaScript",
    founder: "founder.zh",
    company: "港湾收款企业",
    number: "6222000011117392",
    language: "zh-CN",
    options: { viewport: { width: 390, height: 844 }, locale: "zh-CN", javaScriptEnabled: false },
  },
];

const shows = async ({ page }: Visitor, number: string): Promise<boolean> => (await page.content()).includes(number);

for (const { title, founder: name, company, number, language, options } of ways) {
  test(`a company enters its account, and two officials check it against its evidence ${title}`, async ({
    browser,
  }) => {
    const { account: words } = texts[language];
    const founder = await personIn(browser, name, language, options);
    const { page, look } = founder;
    const code = companyCode(`${company} ${String(Date.now())}`);
    await registerCompany(page, company, code);
    const own = `${new URL(page.url()).pathname}/account`;
    await page.goto(own);
    await look();
    await page.getByRole("link", { name: words.own.enter }).click();
    const field = (key: string) => page.locator(`main form [name="${key}"]`);
    await field("bankName").fill("Bank of Harbours");
    await field("bankCode").fill("102100099996");
    await field("number").fill(number);
    await field("numberAgain").fill(number.replace(/.$/, "0"));
    await page.getByRole("button", { name: words.own.submit }).click();
    await expect(page.locator(".error-summary")).toContainText(words.errors.differs);
    await look();
    await field("number").fill(number);
    await field("numberAgain").fill(number);
    await page.getByRole("button", { name: words.own.submit }).click();
    await expect(page.getByText(words.notice.entered)).toBeVisible();
    await page.locator('main input[type="file"]').setInputFiles(fileOf("permit.pdf"));
    await page
      .locator("main form")
      .filter({ has: page.locator('input[type="file"]') })
      .locator("button")
      .click();
    await expect(page.getByText(words.own.waitsTitle)).toBeVisible();
    await look();
    expect(await shows(founder, number)).toBe(false);

    const check = async (who: string, done: string) => {
      const official = await personIn(browser, who, language, options);
      const { page: desk } = official;
      await desk.goto("/admin/accounts?mine=waiting");
      await official.look();
      await desk.getByRole("link", { name: company }).first().click();
      expect(await shows(official, number)).toBe(false);
      await official.look();
      await desk.getByRole("button", { name: words.page.show }).click();
      await expect(desk.getByText(number)).toBeVisible();
      await expect(desk.getByRole("link", { name: /permit\.pdf/ })).toBeVisible();
      await official.look();
      await desk.getByRole("button", { name: words.page.check, exact: true }).click();
      await expect(desk.getByText(done)).toBeVisible();
      expect(await shows(official, number)).toBe(false);
      await official.leave();
    };
    await check("intake", words.notice.checkedOnce);
    await check("finance", words.notice.inForce);

    await page.goto(own);
    await expect(page.getByText(words.states.inForce, { exact: true }).first()).toBeVisible();
    await expect(page.locator("main")).toContainText(number.slice(-4));
    expect(await shows(founder, number)).toBe(false);
    await look();
    await founder.leave();

    const auditor = await personIn(browser, "auditor", language, options);
    await auditor.page.goto(`/admin/companies?account=inForce&q=${code}`);
    await expect(auditor.page.getByRole("row").filter({ hasText: company })).toContainText(words.standing.inForce);
    await auditor.look();
    await auditor.leave();
  });
}
