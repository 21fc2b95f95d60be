import { type BrowserContextOptions, expect, test } from "@playwright/test";
import { approveChange, declareClear, idIn, openOwnAward, takeStep } from "../support/changes";
import { inDays } from "../support/dates";
import { personIn } from "../support/people";
import { type Language, texts } from "../support/texts";

interface Way {
  readonly title: string;
  readonly language: Language;
  readonly options: BrowserContextOptions;
  /** Whose award has closed months and owes nothing. */
  readonly owner: string;
}

const ways: readonly Way[] = [
  {
    title: "in English at 1280 px",
    language: "en",
    options: { viewport: { width: 1280, height: 900 } },
    owner: "owner14",
  },
  {
    title: "in Chinese at 390 px",
    language: "zh-CN",
    options: { viewport: { width: 390, height: 844 } },
    owner: "owner34",
  },
];

/** What stands before the first figure of a text. */
const beginning = (text: string): string => text.split("{{")[0] ?? "";

for (const { title, language, options, owner } of ways) {
  test(`an official suspends late, closed months are corrected and a debt stands, ${title}`, async ({ browser }) => {
    const { effect, handling, ledger, request } = texts[language];
    const owedBack = ledger.state.owed.replace("{{amount}}", "").trim();
    const founder = await personIn(browser, owner, language, options);
    const award = await openOwnAward(founder.page);
    let change = "";

    await test.step("a reviewer sees what becomes of each closed month, proposes it and lets the company be heard", async () => {
      const { page, look, leave } = await personIn(browser, "reviewer.jinpu", language, options);
      await page.goto(`/admin/awards/${award}/changes/new?kind=suspend`);
      await page.locator('[name="proposal.from"]').fill(inDays(-200));
      await page.locator('[name="proposal.to"]').fill(inDays(-170));
      await page.getByRole("button", { name: request.show }).click();
      const shown = page.locator("main section.effect");
      await expect(shown).toContainText(beginning(effect.months.closed));
      await expect(shown).toContainText(effect.letter.debt.admin);
      await look();
      await page.locator("#reason").fill("The premises stood empty.");
      await page.getByRole("button", { name: handling.propose.submit, exact: true }).click();
      await expect(page).toHaveURL(/\/admin\/changes\/[0-9a-f-]{36}/);
      change = idIn(page, "changes");
      await page.goto(`/admin/changes/${change}/steps/hearing`);
      await takeStep(page, handling.step.announce);
      await leave();
    });

    await test.step("the company sees it and answers", async () => {
      const { page, look } = founder;
      await page.goto(`/founder/changes/${change}/hearing`);
      await look();
      await page.locator("#answer").fill("We were abroad at a fair.");
      await takeStep(page, request.page.sendHearing);
    });

    await test.step("an approver approves; the months are corrected, and the award is among the debts", async () => {
      const { page, look, leave } = await personIn(browser, "approver.jinpu", language, options);
      await declareClear(page, change);
      await approveChange(page, change, look);
      await page.goto(`/admin/awards/${award}`);
      await expect(page.locator("main")).toContainText(owedBack);
      await expect(page.locator("main")).toContainText(beginning(ledger.history.corrected));
      await page.goto("/admin/debts");
      await expect(page.locator(`main a[href="/admin/awards/${award}"]`)).toBeVisible();
      await look();
      await leave();
    });

    await test.step("the company finds its months corrected, and what it owes", async () => {
      const { page, look, leave } = founder;
      await page.goto(`/founder/awards/${award}`);
      const month = page.locator("details.month-open", { hasText: owedBack }).first();
      if (!(await month.isVisible())) await page.locator("a.month-year", { hasText: owedBack }).first().click();
      await month.locator("> summary").click();
      await expect(month.locator(".fall")).toContainText(ledger.step.debt);
      await look();
      await leave();
    });

    await test.step("the auditor sees the award as it was known the day before", async () => {
      const { page, look, leave } = await personIn(browser, "auditor", language, options);
      await page.goto(`/admin/awards/${award}?on=${inDays(-1)}`);
      await expect(page.locator("main")).toContainText(ledger.known.text);
      await expect(page.locator("main")).not.toContainText(owedBack);
      await look();
      await page.getByRole("link", { name: ledger.known.back }).click();
      await expect(page.locator("main")).toContainText(owedBack);
      await leave();
    });
  });
}
