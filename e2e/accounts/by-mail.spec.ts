import { expect, type Page, test } from "@playwright/test";
import { lettersTo, linkTo } from "../support/mailbox";
import { signIn, visitor } from "../support/people";
import { texts } from "../support/texts";

const { access } = texts["zh-CN"];
const email = "zheng.he@newcomer.example";
const first = "longan-harbour-lantern";
const second = "quince-tramway-window";

async function fill(page: Page, typed: Readonly<Record<string, string>>): Promise<void> {
  const form = page.locator("main form").filter({ has: page.locator(`[name="${Object.keys(typed)[0]}"]`) });
  for (const [name, value] of Object.entries(typed)) await form.locator(`[name="${name}"]`).first().fill(value);
  await form.getByRole("button").first().click();
}

test("an account is made, left and won back by mail, in Chinese at 390 px", async ({ browser }) => {
  const phone = { viewport: { width: 390, height: 844 } };
  const { page, look, leave } = await visitor(browser, "zh-CN", phone);

  await page.goto("/auth/sign-up");
  await look();
  await fill(page, { name: "郑和", email });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(access.sent.signUpTitle);
  await look();

  const confirm = await linkTo(email, access.mail.verifyEmail.subject);
  await page.goto(confirm);
  await expect(page.locator("main")).toContainText(email);
  await look();
  await fill(page, { password: first, repeated: "another-word" });
  await expect(page.locator(".error-summary")).toBeFocused();
  await look();
  await fill(page, { password: first, repeated: first });
  await expect(page).toHaveURL(/\/founder$/);
  await look();

  // The same person on a second device.
  const desk = await visitor(browser, "zh-CN");
  await signIn(desk.page, email, first);
  await page.goto("/auth/security");
  await expect(page.locator("main table tbody tr")).toHaveCount(2);
  await look();
  await page.getByRole("button", { name: access.security.everywhere }).click();
  await expect(page.getByText(access.signIn.signedOutEverywhere)).toBeVisible();
  await look();
  await desk.page.goto("/founder");
  await expect(desk.page).toHaveURL(/\/auth\/sign-in/);

  await page.getByRole("link", { name: access.signIn.forgotten }).click();
  await look();
  await fill(page, { email });
  await look();
  const reset = await linkTo(email, access.mail.resetPassword.subject);
  await page.goto(reset);
  await expect(page.locator("main")).toContainText(email);
  await look();
  await fill(page, { password: second, repeated: second });
  await expect(page.getByText(access.signIn.resetDone)).toBeVisible();

  await fill(page, { email, password: first });
  await expect(page.locator(".error-summary")).toBeVisible();
  await expect(page.locator("form#sign-in").locator('[name="email"]')).toHaveValue(email);
  await look();
  await fill(page, { email, password: second });
  await expect(page).toHaveURL(/\/founder$/);
  await lettersTo(email, access.mail.passwordChanged.subject);

  for (const used of [confirm, reset]) {
    await page.goto(used);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(access.badLink.title);
    await look();
  }
  await desk.leave();
  await leave();
});

test("signing up with an address that has an account tells nobody but its owner", async ({ browser }) => {
  const { page, leave } = await visitor(browser, "en");
  const adviser = "adviser@demo.slipway.example";
  await page.goto("/auth/sign-up");
  await fill(page, { name: "Somebody else", email: adviser });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts.en.access.sent.signUpTitle);
  expect(await linkTo(adviser, texts.en.access.mail.accountExists.subject)).toMatch(/\/auth\/sign-in$/);
  await leave();
});
