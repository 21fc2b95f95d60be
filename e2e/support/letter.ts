import { expect, type Page } from "@playwright/test";
import { type Language, texts, worded } from "./texts";

/** Opens the letter of a decision from the page of its application, and finds it genuine on the public pages. */
export async function readLetter(
  page: Page,
  applicationId: string,
  code: string,
  language: Language,
  look: () => Promise<void>,
): Promise<void> {
  const { check, link } = texts[language].letter;
  const shape = /L-\d{4}-\d{6}-\d/;
  await page.goto(`/founder/applications/${applicationId}`);
  await page.getByRole("link", { name: new RegExp(worded(link, { reference: shape.source })) }).click();
  await expect(page).toHaveURL(/\/founder\/letters\//);
  const [reference] = shape.exec((await page.locator("h1").textContent()) ?? "") ?? [];
  if (!reference) throw new Error("The letter has no reference.");
  await expect(page.locator("main")).toContainText("人民币");
  await look();

  await page.goto(language === "en" ? "/en/letters" : "/zh/letters");
  await page.locator('[name="reference"]').fill(reference);
  await page.locator('[name="code"]').fill(code);
  await page.locator("main form").getByRole("button").click();
  await expect(page.locator("main")).toContainText(worded(check.genuineTitle, { reference }));
  await look();
}
