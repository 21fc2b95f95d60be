import { type BrowserContextOptions, expect, test } from "@playwright/test";
import { fileOf } from "../support/application";
import { inDays } from "../support/dates";
import { personIn } from "../support/people";
import { type Language, texts } from "../support/texts";

interface Way {
  readonly title: string;
  readonly language: Language;
  readonly options: BrowserContextOptions;
  readonly founder: string;
}

const ways: readonly Way[] = [
  {
    title: "in English at 1280 px",
    language: "en",
    options: { viewport: { width: 1280, height: 900 } },
    founder: "founder",
  },
  {
    title: "in Chinese at 390 px",
    language: "zh-CN",
    options: { viewport: { width: 390, height: 844 } },
    founder: "founder.zh",
  },
  {
    title: "without JavaScript",
    language: "en",
    options: { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
    founder: "owner24",
  },
];

for (const { title, language, options, founder: owner } of ways) {
  test(`a founder asks for a pause, the office asks for more, and an approver decides, ${title}`, async ({
    browser,
  }) => {
    const t = texts[language];
    const founder = await personIn(browser, owner, language, options);
    const { page } = founder;
    let change = "";

    await test.step("the founder sees what a pause would do, adds a document and asks for it", async () => {
      await page.goto("/founder");
      await page.locator('main a[href^="/founder/awards/"]').first().click();
      await page.goto(`${new URL(page.url()).pathname}/changes/new?kind=suspend`);
      await page.locator('[name="proposal.from"]').fill(inDays(30));
      await page.locator('[name="proposal.to"]').fill(inDays(50));
      await page.getByRole("button", { name: t.request.show }).click();
      await expect(page.locator("main section.effect")).toContainText("¥");
      await founder.look();
      await page.locator('[name="reason"]').fill("The premises are rebuilt.");
      await page.getByRole("link", { name: t.request.addEvidence }).click();
      await page.locator('main input[type="file"]').first().setInputFiles(fileOf("reason.pdf"));
      await page.locator('form:has(input[type="file"]) button').first().click();
      await founder.look();
      await page.getByRole("link", { name: t.request.backToRequest }).last().click();
      // Without a script nothing holds what was typed before the documents.
      if (options.javaScriptEnabled === false) await page.locator('[name="reason"]').fill("The premises are rebuilt.");
      await expect(page.locator('[name="reason"]')).toHaveValue("The premises are rebuilt.");
      await page.getByRole("button", { name: t.request.ask }).click();
      await expect(page).toHaveURL(/\/founder\/changes\/[0-9a-f-]+\?notice=request$/);
      change = /changes\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? "";
      await founder.look();
    });

    const reviewer = await personIn(browser, "reviewer.city", language, options);
    await test.step("a reviewer finds it, and asks for more", async () => {
      await reviewer.page.goto("/admin/changes");
      await reviewer.look();
      await expect(reviewer.page.locator(`main a[href="/admin/changes/${change}"]`).first()).toBeVisible();
      await reviewer.page.goto(`/admin/changes/${change}`);
      await reviewer.page.locator('[name="conflict"][value="no"]').check();
      await reviewer.page.locator('form:has([name="conflict"]) button').click();
      await reviewer.look();
      await reviewer.page.goto(`/admin/changes/${change}/points`);
      await reviewer.page.locator("main form select").first().selectOption({ index: 1 });
      await reviewer.page.locator("main form textarea").first().fill("Until when does the work last?");
      await reviewer.look();
      await reviewer.page.locator("main form").getByRole("button", { name: t.handling.step.askMore }).click();
      await expect(reviewer.page).toHaveURL(new RegExp(`/admin/changes/${change}`));
    });

    await test.step("the founder answers", async () => {
      await page.goto(`/founder/changes/${change}/answers`);
      await page.locator("main form textarea").first().fill("To the end of March.");
      await founder.look();
      await page.locator('button[name="then"][value="documents"]').click();
      await page.getByRole("link", { name: t.request.page.backToAnswers }).click();
      await expect(page.locator("main form textarea").first()).toHaveValue("To the end of March.");
      await page.locator('button[name="then"][value="send"]').click();
      await expect(page).toHaveURL(new RegExp(`/founder/changes/${change}`));
    });

    await test.step("the reviewer recommends it, an approver decides what was shown", async () => {
      await reviewer.page.goto(`/admin/changes/${change}/recommendation`);
      await reviewer.page.locator('[name="outcome"][value="approve"]').check();
      await reviewer.page.locator('[name="reasons[0].words"]').fill("The company cannot use its rooms.");
      await reviewer.look();
      await reviewer.page.locator("main form").getByRole("button").last().click();
      await expect(reviewer.page).toHaveURL(new RegExp(`/admin/changes/${change}(\\?|$)`));
      await reviewer.leave();
      const approver = await personIn(browser, "approver.city", language, options);
      await approver.page.goto(`/admin/changes/${change}`);
      await approver.page.locator('[name="conflict"][value="no"]').check();
      await approver.page.locator('form:has([name="conflict"]) button').click();
      await approver.page.goto(`/admin/changes/${change}/approval`);
      await approver.look();
      await approver.page.locator("main .confirm form").getByRole("button").click();
      await expect(approver.page).toHaveURL(new RegExp(`/admin/changes/${change}(\\?|$)`));
      await approver.look();
      await approver.leave();
    });

    await test.step("the founder reads the letter, and the pause stands on the award", async () => {
      await page.goto(`/founder/changes/${change}`);
      await expect(page.locator("main")).toContainText(t.request.page.granted.split("{{")[0] ?? "");
      await founder.look();
      await page.locator('main a[href^="/founder/letters/"]').first().click();
      await expect(page.locator("main")).toContainText(t.letter.change.decided);
      await founder.look();
      await page.locator('main a[href^="/founder/awards/"]').first().click();
      await expect(page.locator(".history-title").first()).toContainText(t.ledger.history.suspend.split("{{")[0] ?? "");
      await founder.look();
    });
    await founder.leave();
  });
}
