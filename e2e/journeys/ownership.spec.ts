import { type BrowserContextOptions, expect, test } from "@playwright/test";
import { companyCode } from "../support/codes";
import { lookAtFile, waitUntilOver } from "../support/imports";
import { personIn } from "../support/people";
import { type Language, texts } from "../support/texts";

interface Way {
  readonly title: string;
  readonly language: Language;
  readonly founder: string;
  readonly company: string;
  readonly options: BrowserContextOptions;
}

const ways: readonly Way[] = [
  {
    title: "in English at 1280 px",
    language: "en",
    founder: "founder",
    company: "Slow Tide Trading 缓潮贸易有限公司",
    options: { viewport: { width: 1280, height: 900 } },
  },
  {
    title: "in Chinese at 390 px",
    language: "zh-CN",
    founder: "founder.zh",
    company: "大连平潮贸易有限公司",
    options: { viewport: { width: 390, height: 844 }, locale: "zh-CN" },
  },
];

const licence = {
  name: "licence.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"),
};

for (const { title, language, founder: name, company, options } of ways) {
  test(`a founder asks to own an imported company, is refused, withdraws, and is confirmed ${title}`, async ({
    browser,
  }) => {
    const { register, import: words, city } = texts[language];
    const code = companyCode(company);
    const founder = await personIn(browser, name, language, options);
    const intake = await personIn(browser, "intake", language, options);
    const [{ page }, desk] = [founder, intake.page];

    const ask = async (statement: string) => {
      await page.goto(`/founder/ownership/new?code=${code}`);
      await page.locator('[name="statement"]').fill(statement);
      await page.getByRole("button", { name: register.own.submit, exact: true }).click();
      await expect(page.getByText(register.own.asked)).toBeVisible();
    };
    const show = async () => {
      await page.locator("#file").setInputFiles(licence);
      await page.getByRole("button", { name: register.files.upload, exact: true }).click();
      await expect(page.getByText(licence.name)).toBeVisible();
    };
    const openRequest = async () => {
      await desk.goto("/admin/ownership");
      await desk.locator("main").getByRole("link", { name: company }).first().click();
    };

    await test.step("a company comes in by import, without an owner", async () => {
      const manager = await personIn(browser, "manager", language, options);
      const heads = ["Code", "企业名称", "Zone"];
      await lookAtFile(
        manager.page,
        "companies",
        "tide.csv",
        { heads, lines: [[code, company, "high-tech"]] },
        language,
      );
      const id = /imports\/([0-9a-f-]{36})/.exec(manager.page.url())?.[1] ?? "";
      await manager.leave();
      const approver = await personIn(browser, "approver", language, options);
      await approver.page.goto(`/admin/imports/${id}/release`);
      await approver.page.locator("main").getByRole("button", { name: words.release, exact: true }).click();
      await waitUntilOver(approver.page, words.states.prepared);
      await expect(approver.page.locator("main .badge").first()).toHaveText(words.states.released);
      await approver.leave();
    });

    await test.step("a founder asks to be its owner, and shows the licence", async () => {
      await page.goto(`/founder/ownership/new?code=${code}`);
      await page.getByRole("button", { name: register.own.submit, exact: true }).click();
      await expect(page.locator(".error-summary")).toBeVisible();
      await founder.look();
      await ask("I am its manager. 我是该公司经理。");
      await show();
      await founder.look();
    });

    await test.step("intake refuses with a phrase, edited for the case, which the founder reads", async () => {
      await openRequest();
      await intake.look();
      await desk.getByRole("link", { name: register.ownership.refuse, exact: true }).click();
      await desk.getByText(city.phrase.pick, { exact: true }).click();
      const phrase = desk.locator("main .choice").first();
      const said = await phrase.locator("label").innerText();
      await phrase.locator("input").check();
      await desk.getByRole("button", { name: city.phrase.take, exact: true }).click();
      const reasons = desk.locator('[name="reasons"]');
      await expect(reasons).toHaveValue(said);
      await intake.look();
      await reasons.fill(`${said} (2026)`);
      await desk.getByRole("button", { name: register.ownership.refuse, exact: true }).click();
      await expect(desk.getByText(register.ownership.refused)).toBeVisible();
      await page.reload();
      await expect(page.getByText(`${said} (2026)`)).toBeVisible();
      await founder.look();
    });

    await test.step("the founder asks again and withdraws that", async () => {
      await ask("Once more. 再次申请。");
      await page.getByRole("link", { name: register.own.withdraw, exact: true }).click();
      await founder.look();
      await page.locator("main form").getByRole("button").click();
      await expect(page.getByText(register.own.withdrawn)).toBeVisible();
    });

    await test.step("asked a third time, with the licence, intake confirms the owner", async () => {
      await ask("With the sealed letter. 已附加盖公章的授权书。");
      await show();
      await openRequest();
      await desk.getByRole("button", { name: register.ownership.confirm, exact: true }).click();
      await expect(desk.getByText(register.ownership.confirmed)).toBeVisible();
      await intake.look();
      await page.goto("/founder");
      await page.locator('main a[href^="/founder/companies/"]').filter({ hasText: company }).first().click();
      await expect(page).toHaveURL(/\/founder\/companies\//);
      await founder.look();
    });

    await intake.leave();
    await founder.leave();
  });
}
