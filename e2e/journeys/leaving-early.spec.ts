import { type BrowserContextOptions, expect, test } from "@playwright/test";
import { approveChange, declareClear, idIn, openOwnAward } from "../support/changes";
import { inDays, written } from "../support/dates";
import { personIn } from "../support/people";
import { type Language, texts } from "../support/texts";

interface Way {
  readonly title: string;
  readonly language: Language;
  readonly options: BrowserContextOptions;
  readonly owner: string;
  readonly reviewer: string;
  readonly approver: string;
}

const ways: readonly Way[] = [
  {
    title: "in English at 1280 px",
    language: "en",
    options: { viewport: { width: 1280, height: 900 } },
    owner: "owner27",
    reviewer: "reviewer",
    approver: "approver",
  },
  {
    title: "in Chinese at 390 px",
    language: "zh-CN",
    options: { viewport: { width: 390, height: 844 } },
    owner: "owner32",
    reviewer: "reviewer.jinpu",
    approver: "approver.jinpu",
  },
];

for (const { title, language, options, owner, reviewer, approver } of ways) {
  test(`a founder sees what comes, asks to leave early and gets it, ${title}`, async ({ browser }) => {
    const { effect, ledger, letter, request } = texts[language];
    const founder = await personIn(browser, owner, language, options);
    const { page } = founder;
    const lastDay = written(inDays(29), language);
    let [award, change] = ["", ""];

    await test.step("the founder sees what changes next, tries out two days and asks for one", async () => {
      award = await openOwnAward(page);
      await expect(page.getByRole("heading", { name: ledger.cliff.title })).toBeVisible();
      await page.locator('.choices a[href*="kind=endEarly"]').click();
      const shown = page.locator("main section.effect");
      // A day that is over: what was paid since would have to come back.
      await page.locator('[name="proposal.on"]').fill(inDays(-150));
      await page.getByRole("button", { name: request.show }).click();
      await expect(shown).toContainText(effect.letter.debt.founder);
      await founder.look();
      await page.locator('[name="proposal.on"]').fill(inDays(30));
      await page.getByRole("button", { name: request.show }).click();
      await expect(shown).toContainText(lastDay);
      await expect(shown).not.toContainText(effect.letter.debt.founder);
      await page.locator('[name="reason"]').fill("We move to Shanghai.");
      await page.getByRole("button", { name: request.ask }).click();
      await expect(page).toHaveURL(/\/founder\/changes\/[0-9a-f-]+\?notice=request$/);
      change = idIn(page, "changes");
    });

    await test.step("a reviewer takes it up, an approver decides", async () => {
      const first = await personIn(browser, reviewer, language, options);
      await declareClear(first.page, change);
      await first.page.goto(`/admin/changes/${change}/recommendation`);
      await first.page.locator('[name="outcome"][value="approve"]').check();
      await first.page.locator('[name="reasons[0].words"]').fill("The company leaves at its own wish.");
      await first.page.locator("main form").getByRole("button").last().click();
      await expect(first.page).toHaveURL(new RegExp(`/admin/changes/${change}(\\?|$)`));
      await first.leave();
      const second = await personIn(browser, approver, language, options);
      await declareClear(second.page, change);
      await approveChange(second.page, change, second.look);
      await second.leave();
    });

    await test.step("the founder reads the letter and sees the new last day", async () => {
      await page.goto(`/founder/changes/${change}`);
      await page.locator('main a[href^="/founder/letters/"]').first().click();
      await expect(page.locator("main")).toContainText(letter.change.decided);
      await founder.look();
      await page.goto(`/founder/awards/${award}`);
      await expect(page.locator("main")).toContainText(lastDay);
      await founder.look();
      await founder.leave();
    });
  });
}
