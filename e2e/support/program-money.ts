import { expect, type Page } from "@playwright/test";
import { inOwn, press, type Writer } from "./builder-form";
import type { ProgramNames } from "./longgang";
import { texts } from "./texts";

/** The number of a paying account that no bank has. */
const account = "9999000000777777";

/** Chooses the one option whose words hold all of these. */
async function choose(page: Page, name: string, words: readonly string[]): Promise<void> {
  let option = page.locator(`select[name="${name}"] option`);
  for (const word of words) option = option.filter({ hasText: word });
  await page.locator(`select[name="${name}"]`).selectOption((await option.getAttribute("value")) ?? "");
}

/** Releases what finance prepared on the page it is on. */
async function release(finance: Writer, releaser: Writer, button: string, typed?: string): Promise<void> {
  const { page, look } = releaser;
  await page.goto(`${new URL(finance.page.url()).pathname}/release`);
  if (typed !== undefined) await page.locator('[name="number"]').fill(typed);
  await look();
  await press(page, page.getByRole("main").getByRole("button", { name: button, exact: true }));
  await expect(page.getByRole("main").getByRole("button", { name: button, exact: true })).toHaveCount(0);
}

const thisYear = new Date().getFullYear();

/** The lines of both sources, year by year. */
const linesOf = (first: number, last: number): [number, "zone" | "city"][] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((year) => [
    [year, "zone"],
    [year, "city"],
  ]);

/** Finance appropriates money of these years from both sources of a program; another releases it. */
async function appropriate(
  finance: Writer,
  releaser: Writer,
  { name }: ProgramNames,
  lines: readonly (readonly [number, "zone" | "city"])[],
): Promise<void> {
  const { page, language, look } = finance;
  const { budget, program } = texts[language];
  for (const [year, source] of lines) {
    await page.goto("/admin/budgets/movements/new?kind=appropriation");
    await choose(page, "to", [inOwn(finance, name), program.terms.fundingSource[source]]);
    await page.locator('[name="toYear"]').fill(String(year));
    await page.locator('[name="fen"]').fill("1000000");
    await page.locator('[name="basis"]').fill("Council paper 9 of 2026");
    await press(page, page.getByRole("button", { name: budget.movement.prepare, exact: true }));
    await look();
    await release(finance, releaser, texts[releaser.language].budget.movement.release);
  }
}

/** Finance appropriates money of the five years after this one. */
export const fundLaterYears = (finance: Writer, releaser: Writer, names: ProgramNames): Promise<void> =>
  appropriate(finance, releaser, names, linesOf(thisYear + 1, thisYear + 5));

/** Finance appropriates money of this year from both sources of a program and sets its account; another releases them. */
export async function fundFirstYear(finance: Writer, releaser: Writer, names: ProgramNames): Promise<void> {
  const { page, language, look } = finance;
  const { payment } = texts[language];
  await appropriate(finance, releaser, names, linesOf(thisYear, thisYear));
  await page.goto("/admin/paying-accounts/new");
  await choose(page, "programId", [inOwn(finance, names.name)]);
  await page.locator('[name="holder"]').fill("示范市财政局");
  await page.locator('[name="bankName"]').fill("示范银行市分行");
  await page.locator('[name="bankCode"]').fill("999222000017");
  await page.locator('[name="number"]').fill(account);
  await press(page, page.getByRole("button", { name: payment.account.prepare, exact: true }));
  await look();
  await release(finance, releaser, texts[releaser.language].payment.account.release, account);
}
