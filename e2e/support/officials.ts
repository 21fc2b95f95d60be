import { expect, type Locator, type Page } from "@playwright/test";
import { texts, type Language, worded } from "./texts";

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
  await expect(page).toHaveURL(new RegExp(`${caseOf(id)}(\\?notice=|$)`));
}

/** Something to correct: a document or a question, as `document:KEY` or `question:KEY`, and what is asked. */
export interface Point {
  readonly target: string;
  readonly message: string;
}

/** Fills the rows of a correction request with these points. */
async function fillPoints(page: Page, language: Language, points: readonly Point[]): Promise<void> {
  for (const [i, { target, message }] of points.entries()) {
    const name = worded(texts[language].review.corrections.point, { n: i + 1 });
    const row = page.getByRole("group", { name, exact: true });
    await row.locator("select").selectOption(target);
    await row.locator("textarea").fill(message);
  }
}

/** Asks the company for all these corrections at once, which stops the clock. */
export async function requestCorrections(
  page: Page,
  id: string,
  language: Language,
  points: readonly Point[],
  look = noLook,
): Promise<void> {
  await page.goto(`${caseOf(id)}/corrections`);
  await fillPoints(page, language, points);
  await look();
  await page.getByRole("button", { name: texts[language].review.corrections.submit }).click();
  await expect(page).toHaveURL(new RegExp(`${caseOf(id)}(\\?notice=|$)`));
}

/** The reference of the case whose page is open. */
export async function referenceOn(page: Page): Promise<string> {
  const heading = await page.getByRole("heading", { level: 1 }).innerText();
  return /DL-\d{4}-\d{6}-\d/.exec(heading)?.[0] ?? "";
}

/** A section of the case whose page is open, by the id of its title. */
export const sectionOf = (page: Page, id: string): Locator =>
  page.locator("main section.card").filter({ has: page.locator(`#${id}`) });

/** Recommends approval with three points for everything. */
export async function recommend(page: Page, id: string, look = noLook): Promise<void> {
  await page.goto(`${caseOf(id)}/recommendation`);
  await look();
  await (await fillRecommendation(page, "All conditions are met.")).getByRole("button").last().click();
  await expect(page).toHaveURL(new RegExp(`${caseOf(id)}(\\?notice=|$)`));
}

/** Fills the form on the open page of a recommendation, for approval with three points for everything. */
export async function fillRecommendation(page: Page, words: string): Promise<Locator> {
  const form = page.locator("main form").filter({ has: page.locator('[name="outcome"]') });
  await form.locator('[name="outcome"][value="approve"]').check();
  for (const score of await form.locator('[name^="scores."]').all()) await score.fill("3");
  await form.locator('[name="reasons[0].words"]').fill(words);
  return form;
}

/** Looks at the effect, then approves. */
export async function approve(page: Page, id: string, language: Language, look = noLook): Promise<void> {
  const { preview, confirm } = texts[language].decision;
  await page.goto(`${caseOf(id)}/approval`);
  const units = page.locator('[name="unitId"]');
  if ((await units.count()) > 0 && (await units.inputValue()) === "") await units.selectOption({ index: 1 });
  // The page offers the day that the applicant wished for; from today it is seen among what runs.
  await page.locator('[name="start"]').fill(new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format());
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
