import { type BrowserContextOptions, expect, test } from "@playwright/test";
import { inDays } from "../support/dates";
import { personIn } from "../support/people";
import type { Language } from "../support/texts";

interface Way {
  readonly title: string;
  readonly language: Language;
  readonly options: BrowserContextOptions;
  readonly propose: string;
  readonly kind: string;
  readonly show: string;
  readonly heard: RegExp;
  readonly submit: string;
  readonly reasons: string;
}

const ways: readonly Way[] = [
  {
    title: "in English at 1280 px",
    language: "en",
    options: { viewport: { width: 1280, height: 900 } },
    propose: "Propose a change",
    kind: "Termination for cause",
    show: "Show what it does",
    heard: /The company has to be heard/,
    submit: "Propose",
    reasons: "The premises stand empty.",
  },
  {
    title: "in Chinese at 390 px",
    language: "zh-CN",
    options: { viewport: { width: 390, height: 844 }, locale: "zh-CN" },
    propose: "提出变更建议",
    kind: "暂停",
    show: "查看试算结果",
    heard: /陈述申辩/,
    submit: "提出",
    reasons: "该房源空置。",
  },
];

for (const way of ways) {
  test(`an official proposes a change and follows it, ${way.title}`, async ({ browser }) => {
    const { page, look, leave } = await personIn(browser, "reviewer", way.language, way.options);
    await page.goto("/admin/tracking");
    await page.locator('main a[href^="/admin/awards/"]').last().click();
    await page.getByRole("link", { name: way.propose }).click();
    await look();
    await page.getByRole("link", { name: way.kind, exact: true }).click();
    const fields = page.locator('main input[name^="proposal."]');
    for (let i = 0; i < (await fields.count()); i++) await fields.nth(i).fill(inDays(40 + 40 * i));
    await expect(page.getByRole("button", { name: new RegExp(way.show) })).toBeVisible();
    await fields.last().press("Enter");
    await expect(page.getByText(way.heard).first()).toBeVisible();
    // Whoever tries it out by the keyboard goes on with what it does.
    await expect(page.locator("#preview")).toBeFocused();
    await look();
    await page.locator("#reason").fill(way.reasons);
    await page.getByRole("button", { name: way.submit, exact: true }).click();
    await expect(page).toHaveURL(/\/admin\/changes\/[0-9a-f-]{36}/);
    await expect(page.getByText(way.reasons)).toBeVisible();
    await look();
    const change = new URL(page.url()).pathname;
    await page.goto(`${change}/steps/hearing`);
    await look();
    await page.goto("/admin/changes");
    await look();
    await leave();
    const approver = await personIn(browser, "approver", way.language, way.options);
    await approver.page.goto(change);
    await approver.look();
    await approver.page.locator('input[name="conflict"][value="no"]').check();
    await approver.page.locator("main form button").last().click();
    await expect(approver.page.getByText(way.reasons)).toBeVisible();
    await approver.look();
    for (const step of ["refusal", "steps/return", "approval"]) {
      await approver.page.goto(`${change}/${step}`);
      await approver.look();
    }
    await approver.leave();
  });
}
