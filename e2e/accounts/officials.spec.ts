import { expect, test } from "@playwright/test";
import { TOTP } from "otpauth";
import { linkTo } from "../support/mailbox";
import { personIn, signIn, visitor } from "../support/people";
import { texts } from "../support/texts";

const { access } = texts.en;
const { mail, people } = access;
const email = "shi.lan@newcomer.example";
const password = "persimmon-ferry-abacus";

test("an official is invited by mail, given a second role, and signs in with a code of a telephone", async ({
  browser,
}) => {
  const admin = await personIn(browser, "admin", "en");
  await admin.page.goto("/admin/invitations/new");
  const invitation = admin.page.locator("form#invite");
  await invitation.locator('[name="name"]').fill("Shi Lan 石岚");
  await invitation.locator('[name="email"]').fill(email);
  await invitation.locator('[name="locale"][value="en"]').check();
  await invitation.locator('[name="roles"][value="intake"]').check();
  // Without a place the role holds nowhere, so the form comes back with what was typed.
  await invitation.getByRole("button").click();
  await expect(admin.page.locator(".error-summary")).toBeFocused();
  await expect(invitation.locator('[name="email"]')).toHaveValue(email);
  await admin.look();
  await invitation.getByRole("checkbox", { name: /Jinpu/ }).first().check();
  await invitation.getByRole("button").click();
  await expect(admin.page.getByText(people.sentDone)).toBeVisible();

  const official = await visitor(browser, "en");
  const { page, look } = official;
  await page.goto(await linkTo(email, mail.invitation.subject));
  await expect(page.locator("main")).toContainText(email);
  await look();
  await page.locator('[name="password"]').fill(password);
  await page.locator('[name="repeated"]').fill(password);
  await page.getByRole("button", { name: access.invitation.submit }).click();
  await expect(page).toHaveURL(/\/admin$/);
  await look();
  await expect(page.getByRole("link", { name: texts.en.desk.nav.queue, exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: texts.en.desk.nav.audit })).toHaveCount(0);

  await admin.page.goto(`/admin/people?q=${encodeURIComponent(email)}`);
  await admin.page.locator('main a[href^="/admin/people/"]').first().click();
  await admin.look();
  await admin.page.getByRole("link", { name: people.giveRole }).click();
  await admin.look();
  await admin.page.locator('[name="role"]').selectOption("auditor");
  await admin.page.getByRole("button", { name: people.giveSubmit }).click();
  await expect(admin.page.locator("main")).toContainText(texts.en.access.role.auditor);
  await admin.leave();
  await page.reload();
  await expect(page.getByRole("link", { name: texts.en.desk.nav.audit })).toBeVisible();

  await page.goto("/auth/second-factor/enrolment?to=/auth/security");
  await look();
  const key = (await page.locator("main code").innerText()).replaceAll(" ", "");
  const code = (inSeconds = 0) => new TOTP({ secret: key }).generate({ timestamp: Date.now() + inSeconds * 1000 });
  const enter = async (typed: string) => {
    await page.locator('[name="code"]').fill(typed);
    await page.locator("main form").getByRole("button").click();
  };
  await enter("000000");
  await expect(page.locator(".error-summary")).toBeVisible();
  await look();
  await enter(code());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(access.secondFactor.codesTitle);
  await look();
  await page.getByRole("link", { name: access.secondFactor.codesKept }).click();
  await expect(page.locator("main")).toContainText(access.security.factorOn);

  await page.getByRole("button", { name: access.security.everywhere }).click();
  await signIn(page, email, password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(access.secondFactor.title);
  await look();
  await page.goto("/admin/queue");
  await expect(page).toHaveURL(/\/auth\/second-factor/);
  // A code opens once, so the one that set it up is spent; the next is taken a little early.
  await enter(code(30));
  await expect(page).toHaveURL(/\/admin\/queue$/);
  await official.leave();
});
