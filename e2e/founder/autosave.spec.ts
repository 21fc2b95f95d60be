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

test.beforeAll(async ({ browser }, { workerIndex }) => {
  // After a test that failed the others run in another worker.
  const code = companyCode(`autosave ${String(workerIndex)}`);
  founder = await personIn(browser, "founder", "en");
  await registerCompany(founder.page, "Typed and Kept", code);
  step = `/founder/applications/${await begin(founder.page, code, "en")}/steps/plan`;
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
  await again.getByRole("link", { name: texts.en.desk.founderNav.home }).first().click();
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
  await expect(status(page)).toHaveText(saved);
  await comesBack(page, "Typed on a slow line");
  await page.close();
});

test("what was typed just before the page is read anew, or in another language, is there, and meets itself without a conflict", async () => {
  const page = await open();
  await business(page).fill("Typed before a reload");
  await page.reload();
  await expect(business(page)).toHaveValue("Typed before a reload");

  // One save is under way, and more was typed since.
  const saving = page.waitForRequest(/\/draft$/);
  await business(page).fill("Typed and on its way");
  await saving;
  await business(page).fill("Typed before the language was changed");
  await page.getByRole("button", { name: "简体中文" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(business(page)).toHaveValue("Typed before the language was changed");
  await business(page).fill("And more after it");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(business(page)).toHaveValue("And more after it");
  await business(page).press("End");
  await business(page).press("!");
  await expect(status(page)).toHaveText(saved);
  await comesBack(page, "And more after it!");
  await page.close();
});

test("what is typed into a page is there again when it is left before its scripts have come", async () => {
  const page = await open();
  await business(page).fill("Typed with scripts");
  await expect(status(page)).toHaveText(saved);
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/entry\.client/, async (route) => {
    await released;
    await route.continue();
  });
  // What was typed last is kept for a page that is left in its turn before it can take it, and nothing older comes back.
  await business(page).fill("Typed before the page was left");
  await page.goto(step, { waitUntil: "domcontentloaded" });
  await business(page).fill("Typed without scripts");
  await page.goto(step, { waitUntil: "domcontentloaded" });
  release();
  await expect(business(page)).toHaveValue("Typed without scripts");
  await expect(status(page)).toHaveText(saved);
  await comesBack(page, "Typed without scripts");
  await page.close();
});

test("what is typed into a page that is read anew, before its scripts are there, is not covered up by what was typed before", async () => {
  const page = await open();
  await business(page).fill("Typed before the reload");
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/entry\.client/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(step, { waitUntil: "commit" });
  await business(page).fill("Typed after it, on a slow line");
  release();
  await expect(status(page)).toHaveText(saved);
  await expect(business(page)).toHaveValue("Typed after it, on a slow line");
  await comesBack(page, "Typed after it, on a slow line");
  await page.close();
});

test("keys pressed while React takes the page over do not end it", async () => {
  const page = await founder.context.newPage();
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  // React's own work is a message as well, so a press comes between each two pieces of it.
  await page.addInitScript(() => {
    const channel = new MessageChannel();
    let presses = 0;
    channel.port1.onmessage = () => {
      document.body?.click();
      if ((presses += 1) < 20_000) channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
  });
  await page.goto(step);
  await business(page).fill("Typed into a page that is pressed all the time");
  await expect(status(page)).toHaveText(saved);
  expect(faults).toEqual([]);
  await page.close();
});

test("an area with a comma is read as one with a point", async () => {
  const page = await founder.context.newPage();
  const premises = step.replace(/plan$/, "premises");
  const area = page.locator('[name="areaWanted"]');
  await page.goto(premises);
  await area.fill("86,5");
  await saveStep(page);
  await expect(page).not.toHaveURL(premises);
  await page.goto(premises);
  await expect(area).toHaveValue("86.5");
  await page.close();
});

test("a new company keeps what was typed when the language changes", async () => {
  const page = await founder.context.newPage();
  await page.goto("/founder/companies/new", { waitUntil: "networkidle" });
  await page.locator('[name="kind"][value="foreignInvested"]').check();
  await page.locator('[name="name"]').fill("Half Typed");
  await page.locator('[name="sector"]').selectOption("software");
  await page.getByRole("button", { name: "简体中文" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.locator('[name="name"]')).toHaveValue("Half Typed");
  await expect(page.locator('[name="kind"][value="foreignInvested"]')).toBeChecked();
  await expect(page.locator('[name="sector"]')).toHaveValue("software");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator('[name="name"]')).toHaveValue("Half Typed");
  await page.close();
});
