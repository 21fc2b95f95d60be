import { expect, type Page, test } from "@playwright/test";
import { begin, registerCompany } from "../support/application";
import { companyCode } from "../support/codes";
import { personIn, type Visitor } from "../support/people";
import { texts } from "../support/texts";

const { autosave, step: words } = texts.en.application;
const { comparison } = texts.en.common;
const saved = /^Saved \d/;

let founder: Visitor;
let step = "";

test.beforeAll(async ({ browser }) => {
  founder = await personIn(browser, "founder", "en");
  await registerCompany(founder.page, "Typed and Kept", companyCode(100));
  step = `/founder/applications/${await begin(founder.page, companyCode(100), "en")}/steps/plan`;
});
test.afterAll(() => founder.leave());

const business = (page: Page) => page.locator('[name="business"]');
const jobs = (page: Page) => page.locator('[name="jobsPlanned"]');
const status = (page: Page) => page.locator("main form").getByRole("status");
const saveStep = (page: Page) => page.getByRole("button", { name: words.save }).click();

async function open(): Promise<Page> {
  const page = await founder.context.newPage();
  await page.goto(step);
  await expect(status(page)).toHaveText(autosave.waiting);
  return page;
}

/** What is sent as a page is left may arrive a moment after the next page. */
const comesBack = (page: Page, typed: string) =>
  expect(async () => {
    await page.goto(step);
    await expect(business(page)).toHaveValue(typed, { timeout: 500 });
  }).toPass({ timeout: 15_000 });

test("what was typed is there again after the window was closed, right or wrong", async () => {
  const page = await open();
  await business(page).fill("Charts of the harbour\nfor small ships");
  await jobs(page).fill("about twelve");
  await page.locator('[name="otherSupport"][value="yes"]').check();
  await expect(page.locator('[name="otherSupportDetail"]')).toBeVisible();
  await expect(status(page)).toHaveText(saved);
  await page.close();

  const again = await open();
  await expect(business(again)).toHaveValue("Charts of the harbour\nfor small ships");
  await expect(jobs(again)).toHaveValue("about twelve");
  await expect(jobs(again)).toHaveAttribute("aria-invalid", "true");
  await expect(again.locator('[name="otherSupport"][value="yes"]')).toBeChecked();

  // Leaving at once, before anything could be saved in peace.
  await business(again).fill("Charts of the harbour");
  await again.getByRole("link", { name: texts.en.company.nav.home }).first().click();
  await comesBack(again, "Charts of the harbour");
  await again.close();
});

test("two windows of one person do not overwrite each other", async () => {
  const [one, other] = [await open(), await open()];
  await business(one).fill("Tide tables");
  await expect(status(one)).toHaveText(saved);
  await business(other).fill("Sea charts");
  await expect(status(other)).toHaveText(autosave.stale);

  await saveStep(other);
  const row = other.getByRole("row").filter({ hasText: "Sea charts" });
  await expect(row).toContainText("Tide tables");
  await expect(business(other)).toHaveValue("Sea charts");
  await other.getByRole("button", { name: words.saveMine }).click();
  await expect(row).toHaveCount(0);
  await one.reload();
  await expect(business(one)).toHaveValue("Sea charts");

  await other.goto(step);
  await business(one).fill("Sea charts and tide tables");
  await expect(status(one)).toHaveText(saved);
  await business(other).fill("Lighthouses");
  await saveStep(other);
  await other.getByRole("link", { name: comparison.keep }).click();
  await expect(business(other)).toHaveValue("Sea charts and tide tables");
  await one.close();
  await other.close();
});

test("what could not be saved is told, kept on the page and saved once it can be", async () => {
  const page = await open();
  await founder.context.setOffline(true);
  await business(page).fill("Typed on a ferry");
  await expect(status(page)).toHaveText(autosave.offline);
  await saveStep(page);
  await expect(business(page)).toHaveValue("Typed on a ferry");
  await founder.context.setOffline(false);
  await expect(status(page)).toHaveText(saved);

  await page.route("**/draft", (route) => route.fulfill({ status: 503, body: "" }));
  await business(page).fill("Typed while the portal was down");
  await expect(status(page)).toHaveText(autosave.offline);
  await page.unrouteAll();
  await business(page).press("End");
  await business(page).press("!");
  await expect(status(page)).toHaveText(saved);
  await page.reload();
  await expect(business(page)).toHaveValue("Typed while the portal was down!");
  await page.close();
});

test("what is typed while the scripts of a page are still coming stays", async () => {
  const page = await open();
  await business(page).fill("What stood there before");
  await expect(status(page)).toHaveText(saved);
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/entry\.client/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(step, { waitUntil: "commit" });
  await business(page).fill("Typed on a slow line");
  release();
  await expect(status(page)).toHaveText(autosave.waiting);
  await expect(business(page)).toHaveValue("Typed on a slow line");
  await page.close();
});
