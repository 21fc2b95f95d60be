import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { linkTo } from "./mailbox";
import { enrol } from "./second-factor";
import { type Visitor, visitor } from "./people";
import { texts, type Language } from "./texts";

/** Somebody at work in a city that is set up. */
export type Worker = Visitor & { readonly language: Language };

type Typed = Readonly<Record<string, string>>;

/** Types into the form of the page, and presses its first button. */
export async function send(page: Page, form: string, typed: Typed): Promise<void> {
  for (const [name, value] of Object.entries(typed)) await page.locator(`${form} [name="${name}"]`).first().fill(value);
  await page.locator(form).getByRole("button").first().click();
}

const password = "harbour-lantern-ferry-29";

/** Opens the link of an official's invitation in a browser of its own, chooses a password and sets up a second factor. */
export async function arrive(
  browser: Browser,
  link: string,
  language: Language,
  options: BrowserContextOptions,
): Promise<Worker> {
  const person = await visitor(browser, language, options);
  await person.page.goto(link);
  const name = person.page.locator('main form [name="name"]');
  // The first administrator was invited by address alone.
  if ((await name.count()) > 0) await name.fill("Lin Hai 林海");
  await send(person.page, "main form", { password, repeated: password });
  await expect(person.page.getByRole("heading", { level: 1 })).toHaveText(
    texts[language].access.secondFactor.enrolTitle,
  );
  await enrol(person.page, language);
  await expect(person.page).toHaveURL(/\/admin$/);
  return { ...person, language };
}

/** A zone with a site of two floors. Returns the address of the site's page. */
export async function makeSite({ page, look }: Worker): Promise<string> {
  await page.goto("/admin");
  await look();
  await page.goto("/admin/zones");
  await look();
  await page.goto("/admin/zones/new");
  await send(page, "form#place", { nameEn: "Harbour Zone", nameZh: "", slug: "harbour" });
  await expect(page.locator(".error-summary")).toBeFocused();
  await expect(page.locator('[name="nameEn"]')).toHaveValue("Harbour Zone");
  await look();
  await send(page, "form#place", { nameZh: "港湾区" });
  await expect(page).toHaveURL(/\/admin\/zones\/[0-9a-f-]{36}/);
  await page.locator('main a[href$="/sites/new"]').click();
  const site = { nameEn: "Pier Seven", nameZh: "七号码头", address: "港湾路 7 号", rent: "28", slug: "pier-seven" };
  await send(page, "form#place", site);
  await expect(page).toHaveURL(/\/admin\/sites\/[0-9a-f-]{36}/);
  await look();
  const at = new URL(page.url()).pathname;
  await page.goto(`${at}/floors`);
  await send(page, "main form", { floors: "1\n2" });
  await expect(page).toHaveURL(new RegExp(at));
  return at;
}

/** A room on the upper floor of a site. */
export async function makeUnit({ page, look }: Worker, site: string): Promise<void> {
  await page.goto(`${site}/units/new`);
  await page.locator('[name="kind"][value="room"]').check();
  await page.locator('[name="floorId"]').selectOption({ index: 2 });
  await send(page, "form#unit", { label: "A-201", areaM2: "86.5", rent: "30" });
  await expect(page).toHaveURL(/\/admin\/units\/[0-9a-f-]{36}/);
  await look();
}

/** Where people reach the office. */
export async function setOffice({ page, look }: Worker): Promise<void> {
  await page.goto("/admin/offices/city");
  await look();
  await send(page, "form#office", {
    nameEn: "Harbour City Development Office",
    nameZh: "港城发展办公室",
    addressEn: "1 Harbour Road",
    addressZh: "港湾路 1 号",
    hoursEn: "Monday to Friday 9:00–17:00",
    hoursZh: "周一至周五 9:00–17:00",
    phone: "0411-8470 0001",
    contact: "Song Yu 宋宇",
  });
  await expect(page).toHaveURL(/notice=done/);
}

/** Publishes the holidays of a year from the words of the notice, after a look at what follows from them. */
export async function publishYear({ page, look }: Worker, year: number): Promise<void> {
  await page.goto(`/admin/calendars/${year}/edit`);
  await page.locator('[name="source"]').fill(`国办发明电〔${year - 1}〕7号`);
  await page.locator('[name="text"]').fill("元旦：1月1日放假，共1天。\n国庆节：10月1日至7日放假，共7天。");
  await page.locator('button[value="preview"]').click();
  await look();
  await page.locator('button[value="publish"]').click();
  await expect(page).toHaveURL(/notice=published/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(String(year));
}

/** Somebody the administrator invites, with these roles in the whole city, and who follows the link of the mail. */
export async function hire(
  browser: Browser,
  { page, language }: Worker,
  { name, email, roles }: { readonly name: string; readonly email: string; readonly roles: readonly string[] },
  options: BrowserContextOptions,
): Promise<Worker> {
  await page.goto("/admin/invitations/new");
  for (const role of roles) await page.locator(`[name="roles"][value="${role}"]`).check();
  await page.locator('[name="wholeCity"]').check();
  await page.locator(`[name="locale"][value="${language}"]`).check();
  await send(page, "form#invite", { name, email });
  await expect(page).toHaveURL(/notice=sentDone/);
  const link = await linkTo(email, texts[language].access.mail.invitation.subject);
  return arrive(browser, link, language, options);
}
