import { expect, type Locator, type Page } from "@playwright/test";
import { texts, type Language } from "./texts";

const soon = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** A file that is a PDF by its bytes. */
export const fileOf = (name: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"),
});

/** Registers a company founded a year ago with three insured people. Returns its page's id. */
export async function registerCompany(page: Page, name: string, code: string): Promise<void> {
  await page.goto("/founder/companies/new");
  const form = page.locator("form#company");
  const field = (key: string): Locator => form.locator(`[name="${key}"]`);
  await field("kind").and(form.locator('[value="domestic"]')).check();
  await field("name").fill(name);
  await field("code").fill(code);
  await field("establishedOn").fill(soon(-365));
  await field("registeredZoneId").selectOption({ index: 1 });
  await field("sector").selectOption("software");
  await field("address").fill("大连市数码路 8 号");
  await field("contactName").fill("Zhao Yu");
  await field("contactPhone").fill("0411-8470 0000");
  await field("insuredStaff").fill("3");
  await field("insuredStaffOn").fill(soon(-10));
  await form.getByRole("button").click();
  await expect(page).toHaveURL(/\/founder\/companies\/[0-9a-f-]{36}/);
}

type Look = () => Promise<void>;
const noLook: Look = () => Promise.resolve();

/** Begins an application for the free start. Returns its id. `look`, here and below, is called on every page on the way. */
export async function begin(page: Page, code: string, language: Language, look = noLook): Promise<string> {
  await page.goto("/founder/applications/new?program=free-start");
  await look();
  await page
    .getByRole("radio", { name: new RegExp(code) })
    .last()
    .check();
  await page.getByRole("button", { name: texts[language].application.begin.submit }).click();
  await expect(page).toHaveURL(/\/founder\/applications\/[0-9a-f-]{36}/);
  return /applications\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
}

/** Answers every question of the form, step after step, until the documents are asked for. */
export async function fillSteps(page: Page, id: string, language: Language, look = noLook): Promise<void> {
  const base = `/founder/applications/${id}`;
  await page.goto(base);
  await look();
  const steps = await page
    .locator(`a[href*="${base}/steps/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const step of new Set(steps.map((href) => href.split("#")[0] ?? ""))) {
    await page.goto(step);
    await look();
    await answerAll(page.locator("main form").filter({ has: page.locator('[name="mark"]') }));
    await page.getByRole("button", { name: texts[language].application.step.save }).click();
    await expect(page).not.toHaveURL(step);
  }
}

async function answerAll(form: Locator): Promise<void> {
  const no = form.locator('input[type="radio"][value="no"]');
  for (const radio of await no.all()) await radio.check();
  const groups = await form
    .locator('input[type="radio"]:not([value="no"]):not([value="yes"])')
    .evaluateAll((radios) => radios.map((radio) => radio.getAttribute("name") ?? ""));
  for (const name of new Set(groups)) await form.locator(`input[type="radio"][name="${name}"]`).first().check();
  for (const select of await form.locator("select").all()) await select.selectOption({ index: 1 });
  for (const date of await form.locator('input[type="date"]').all()) await date.fill(soon(30));
  for (const number of await form.locator('input[inputmode="decimal"], input[inputmode="numeric"]').all())
    await number.fill("36");
  const words = form.locator('textarea, input:not([type]), input[type="text"]:not([inputmode])');
  for (const text of await words.all()) await text.fill("Tools for companies in Dalian");
  for (const box of await form.locator('input[type="checkbox"]').all()) await box.check();
}

/** Uploads a file for everything that the program asks for. */
export async function uploadAll(page: Page, id: string): Promise<void> {
  const documents = `/founder/applications/${id}/documents`;
  await page.goto(documents);
  const inputs = await page.locator('input[type="file"]').evaluateAll((files) => files.map((file) => file.id));
  for (const input of inputs) {
    const name = `${input} = 2026.pdf`;
    await page.goto(documents);
    const form = page.locator("form").filter({ has: page.locator(`#${input}`) });
    await form.locator('input[type="file"]').setInputFiles(fileOf(name));
    await form.locator('button[type="submit"]').click();
    await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
  }
}

/** Takes out the file that is there for a document, and uploads another. */
export async function replaceFile(page: Page, id: string, document: string, name: string): Promise<void> {
  await page.goto(`/founder/applications/${id}/documents`);
  const item = page.locator(`#document-${document}`);
  await item.locator('a[href$="/removal"]').first().click();
  await page.locator('.confirm button[type="submit"]').click();
  await expect(item.locator('a[href$="/removal"]')).toHaveCount(0);
  await item.locator('input[type="file"]').setInputFiles(fileOf(name));
  await item.locator('form[enctype] button[type="submit"]').click();
  await expect(item.getByText(name)).toBeVisible();
}

/** Hands it in. Returns the reference on the receipt. */
export async function submit(page: Page, id: string, language: Language, look = noLook): Promise<string> {
  await page.goto(`/founder/applications/${id}/submission`);
  await look();
  await page.getByRole("button", { name: texts[language].application.submission.submit }).click();
  await expect(page).toHaveURL(/\/receipt/);
  await look();
  const text = await page.locator("main").innerText();
  return /DL-\d{4}-\d{6}-\d/.exec(text)?.[0] ?? "";
}
