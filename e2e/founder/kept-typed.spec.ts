import { expect, type Page, test } from "@playwright/test";
import { fillRecommendation, findCase } from "../support/officials";
import { personIn, visitor } from "../support/people";
import { texts } from "../support/texts";

/** Reads the open page in the other language, by whatever the page offers for it. */
async function change(page: Page, to: "en" | "zh-CN"): Promise<void> {
  await page.locator(`.languages [lang="${to}"]`).click();
  await expect(page.locator("html")).toHaveAttribute("lang", to);
}

test("a recommendation outlives a change of the language and a reload, not its sending", async ({ browser }) => {
  const { page, leave } = await personIn(browser, "reviewer", "en");
  const id = await findCase(page, "大连蓝湾科技有限公司");
  const words = page.locator('[name="reasons[0].words"]');
  const isThere = async () => {
    await expect(words).toHaveValue("Half a sentence of");
    await expect(page.locator('[name="outcome"][value="approve"]')).toBeChecked();
    await expect(page.locator('[name="scores.team"]')).toHaveValue("3");
  };
  await page.goto(`/admin/applications/${id}/recommendation`);
  await fillRecommendation(page, "Half a sentence of");
  await change(page, "zh-CN");
  await isThere();
  await page.reload();
  await isThere();
  await change(page, "en");
  await isThere();

  // Refused, it stands in the answer alone.
  await page.locator('[name="scores.team"]').fill("many");
  await page.getByRole("button", { name: texts.en.review.recommendation.submit }).click();
  await expect(page.locator(".error-summary")).toBeVisible();
  await change(page, "zh-CN");
  await expect(words).toHaveValue("Half a sentence of");
  await expect(page.locator('[name="scores.team"]')).toHaveValue("many");
  await change(page, "en");
  await leave();
});

test("a note that was sent does not come back into its form", async ({ browser }) => {
  const { page, leave } = await personIn(browser, "reviewer", "en");
  const id = await findCase(page, "大连蓝湾科技有限公司");
  const notes = `/admin/applications/${id}/notes`;
  const text = page.locator("main form textarea").first();
  await page.goto(notes);
  await text.fill("The plan was read.");
  await page.reload();
  await expect(text).toHaveValue("The plan was read.");
  await page.locator("main form").getByRole("button").last().click();
  await expect(page.locator("main")).toContainText("The plan was read.");
  await page.goto(notes);
  await expect(text).toHaveValue("");
  await leave();
});

test("who signs up types nothing again; who signs in, the password", async ({ browser }) => {
  const { page, leave } = await visitor(browser, "en");
  await page.goto("/auth/sign-up");
  await page.locator('[name="name"]').fill("Wang Fang");
  await page.locator('[name="email"]').fill("wang.fang@example.com");
  await change(page, "zh-CN");
  await expect(page.locator('[name="email"]')).toHaveValue("wang.fang@example.com");
  await page.reload();
  await expect(page.locator('[name="name"]')).toHaveValue("Wang Fang");

  await page.goto("/auth/sign-in");
  await page.locator('#sign-in [name="email"]').fill("wang.fang@example.com");
  await page.locator('#sign-in [name="password"]').fill("a long enough secret");
  await change(page, "en");
  await expect(page.locator('#sign-in [name="email"]')).toHaveValue("wang.fang@example.com");
  await expect(page.locator('#sign-in [name="password"]')).toHaveValue("");
  await leave();
});

test("what is typed into the check goes along into the other language", async ({ browser }) => {
  const { check } = texts.en;
  const { page, leave } = await visitor(browser, "en");
  await page.goto("/en/check");
  await page.getByLabel(check.ask.areaM2).fill("86.5");
  await change(page, "zh-CN");
  await expect(page).toHaveURL(/\/zh\/check/);
  await expect(page.getByLabel(texts["zh-CN"].check.ask.areaM2)).toHaveValue("86.5");
  await page.reload();
  await change(page, "en");
  await expect(page.getByLabel(check.ask.areaM2)).toHaveValue("86.5");
  await leave();
});
