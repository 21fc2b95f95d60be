import { expect, type Page } from "@playwright/test";

/** Opens the first award of whoever is signed in on the founders' side. Returns its id. */
export async function openOwnAward(page: Page): Promise<string> {
  await page.goto("/founder");
  await page.locator('main a[href^="/founder/awards/"]').first().click();
  return idIn(page, "awards");
}

/** The id in the address of the open page. */
export const idIn = (page: Page, what: "awards" | "changes"): string =>
  new RegExp(`/${what}/([0-9a-f-]{36})`).exec(page.url())?.[1] ?? "";

/** Says on the page of a change that one has no interest in it, which opens it. */
export async function declareClear(page: Page, change: string): Promise<void> {
  await page.goto(`/admin/changes/${change}`);
  await page.locator('[name="conflict"][value="no"]').check();
  await page.locator('form:has([name="conflict"]) button').click();
  await expect(page.locator('form:has([name="conflict"])')).toHaveCount(0);
}

/** Presses the button of the form on the page of a step, which leads back to the change. */
export async function takeStep(page: Page, name: string): Promise<void> {
  const { pathname } = new URL(page.url());
  await page.locator("main form").getByRole("button", { name, exact: true }).click();
  await expect(page).not.toHaveURL(new RegExp(`${pathname}$`));
}

/** Approves what stands on the page of the approval. */
export async function approveChange(page: Page, change: string, look: () => Promise<void>): Promise<void> {
  await page.goto(`/admin/changes/${change}/approval`);
  await look();
  await page.locator("main .confirm form").getByRole("button").click();
  await expect(page).toHaveURL(new RegExp(`/admin/changes/${change}(\\?|$)`));
}
