import { expect, test } from "@playwright/test";
import { addressOf, signIn, visitor } from "../support/people";
import { expireSessions } from "../support/sessions";
import { texts } from "../support/texts";

const { access, application, company } = texts.en;
const email = addressOf("owner12");

test("what is sent after the session has ended is kept, and sent once its person has signed in again", async ({
  browser,
}) => {
  const founder = await visitor(browser, "en");
  const { page, look } = founder;
  await signIn(page, email);
  const signInAgain = async () => {
    await expect(page.getByText(access.signIn.heldTitle)).toBeVisible();
    await signIn(page, email);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(access.held.title);
  };

  await page.locator('main a[href^="/founder/companies/"]:not([href$="/new"])').click();
  await page.getByRole("link", { name: company.change }).click();
  await page.locator('[name="address"]').fill("大连市软件园路 80 号");
  await page.locator('[name="contactPhone"]').fill("0411-8470 1212");
  await page.locator('[name="contactName"]').fill("许薇 Xu");
  await expireSessions(email);
  await page.getByRole("button", { name: company.submitEdit }).click();
  await look();
  await signInAgain();
  await look();
  await page.getByRole("button", { name: access.held.send }).click();
  await expect(page.getByText(company.saved)).toBeVisible();
  await expect(page.locator("main")).toContainText("大连市软件园路 80 号");
  await expect(page.locator("main")).toContainText("0411-8470 1212");
  await expect(page.locator("main")).toContainText("许薇 Xu");

  // A step that saves itself says that it cannot; its button leads the same way.
  await page.goto("/founder/applications/new?program=city-premises");
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: application.begin.submit }).click();
  await page.goto(`${new URL(page.url()).pathname.replace(/\/steps\/.*$/, "")}/steps/plan`);
  const status = page.locator("main form").getByRole("status");
  await expect(status).toHaveText(application.autosave.waiting);
  await expireSessions(email);
  await page.locator('[name="business"]').fill("Typed when the session\nwas over");
  await page.locator('[name="jobsPlanned"]').fill("about twelve");
  await page.locator('[name="otherSupport"][value="yes"]').check();
  await expect(status).toHaveText(application.autosave.signedOut);
  const step = page.url();
  await page.getByRole("button", { name: application.step.save }).click();
  await signInAgain();
  await page.getByRole("button", { name: access.held.send }).click();
  await expect(page).not.toHaveURL(/\/auth\//);
  await page.goto(step);
  await expect(page.locator('[name="business"]')).toHaveValue("Typed when the session\nwas over");
  await expect(page.locator('[name="jobsPlanned"]')).toHaveValue("about twelve");
  await expect(page.locator('[name="otherSupport"][value="yes"]')).toBeChecked();
  await founder.leave();
});
