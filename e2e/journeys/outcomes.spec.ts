import { type Browser, expect, test } from "@playwright/test";
import { declare, findCase } from "../support/officials";
import { personIn } from "../support/people";
import { texts } from "../support/texts";

const phone = { viewport: { width: 390, height: 844 } };
const chinese = texts["zh-CN"].application;

/** The founder of a case of the demonstration, on the page of it. */
async function founderOf(browser: Browser, number: number, language: "en" | "zh-CN", id: string) {
  const founder = await personIn(browser, `owner${number}`, language, phone);
  await founder.page.goto(`/founder/applications/${id}`);
  return founder;
}

test("a founder withdraws an application after seeing what that does", async ({ browser }) => {
  const intake = await personIn(browser, "intake", "en");
  const id = await findCase(intake.page, "东港云二期");
  const founder = await founderOf(browser, 26, "zh-CN", id);
  const { page, look } = founder;
  await page.getByRole("link", { name: chinese.overview.withdraw }).click();
  await expect(page.locator("main")).toContainText(chinese.withdrawal.effectText);
  await look();
  await page.getByRole("button", { name: chinese.withdrawal.confirm }).click();
  await expect(page.getByText(chinese.withdrawal.done)).toBeVisible();
  await expect(page.getByRole("link", { name: chinese.overview.withdraw })).toHaveCount(0);
  await look();
  await declare(intake.page, id);
  await expect(intake.page.getByRole("link", { name: texts.en.review.action.accept })).toHaveCount(0);
  await intake.leave();
  await founder.leave();
});
