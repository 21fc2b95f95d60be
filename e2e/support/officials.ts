import { expect, type Page } from "@playwright/test";
import { texts, type Language } from "./texts";

const caseOf = (id: string): string => `/admin/applications/${id}`;

type Look = () => Promise<void>;
const noLook: Look = () => Promise.resolve();

/** Says on the case's page that one has no interest in it, which opens it. `look`, here and below, is called on every page on the way. */
export async function declare(page: Page, id: string, look = noLook): Promise<void> {
  await page.goto(caseOf(id));
  await look();
  const form = page.locator(`form[action="${caseOf(id)}/interest"]`);
  await form.locator('[name="conflict"][value="no"]').check();
  await form.getByRole("button").click();
  await expect(form).toHaveCount(0);
  await look();
}

/** Ticks all evidence as seen and accepts. */
export async function accept(page: Page, id: string, language: Language, look = noLook): Promise<void> {
  await page.goto(`${caseOf(id)}/acceptance`);
  await look();
  for (const box of await page.locator('main input[type="checkbox"]').all()) await box.check();
  await page.getByRole("button", { name: texts[language].review.acceptance.submit, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${caseOf(id)}$`));
}

/** Recommends approval with three points for everything. */
export async function recommend(page: Page, id: string, look = noLook): Promise<void> {
  await page.goto(`${caseOf(id)}/recommendation`);
  await look();
  const form = page.locator("main form").filter({ has: page.locator('[name="outcome"]') });
  await form.locator('[name="outcome"][value="approve"]').check();
  for (const score of await form.locator('[name^="scores."]').all()) await score.fill("3");
  await form.locator('[name="reasons[0].words"]').fill("All conditions are met.");
  await form.getByRole("button").last().click();
  await expect(page).toHaveURL(new RegExp(`${caseOf(id)}$`));
}

/** Looks at the effect, then approves. */
export async function approve(page: Page, id: string, language: Language, look = noLook): Promise<void> {
  const { preview, confirm } = texts[language].award.decide;
  await page.goto(`${caseOf(id)}/approval`);
  const units = page.locator('[name="unitId"]');
  if ((await units.inputValue()) === "") await units.selectOption({ index: 1 });
  await page.getByRole("button", { name: preview }).click();
  await expect(page.getByRole("button", { name: confirm })).toBeVisible();
  await look();
  await page.getByRole("button", { name: confirm }).click();
  await expect(page).toHaveURL(/\/admin\/awards\//);
}

/** The case of a company, as the queue finds it by a part of the name. Returns its id. */
export async function findCase(page: Page, company: string): Promise<string> {
  await page.goto(`/admin/queue?q=${encodeURIComponent(company)}`);
  const cases = page.locator('main a[href^="/admin/applications/"]');
  return (await cases.first().getAttribute("href"))?.split("/").at(-1) ?? "";
}
