import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { demonstrationPassword } from "../../prisma/seed/people";
import { checkFrame, checkPage, watch } from "./page-checks";
import { keepSession, keptSession } from "./kept-sessions";
import type { Language } from "./texts";

export const home = (): string => process.env["SLIPWAY_URL"] ?? "";

/** The address of somebody of the demonstration. */
export const addressOf = (name: string): string => `${name}@demo.slipway.example`;

/** Somebody in a browser of their own. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Checks the page that they are on. */
  readonly look: () => Promise<void>;
  /** Closes the browser; fails when a page was not as it should be. */
  readonly leave: () => Promise<void>;
}

/** A browser in which nobody is signed in. */
export async function visitor(
  browser: Browser,
  language: Language,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: home(), locale: language, ...options });
  const page = await context.newPage();
  const { faults } = watch(page);
  let scripted: Page | undefined;
  return {
    page,
    context,
    async look() {
      if (options.javaScriptEnabled !== false) return checkPage(page, language);
      // Axe is a script: it looks at this very page in a second browser, which runs scripts.
      await checkFrame(page, language);
      scripted ??= await withScripts(browser, options);
      const body = await page.content();
      await scripted.route(page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
      await scripted.goto(page.url());
      await checkPage(scripted, language);
      await scripted.unrouteAll();
    },
    async leave() {
      expect(faults).toEqual([]);
      await scripted?.context().close();
      await context.close();
    },
  };
}

const withScripts = async (browser: Browser, options: BrowserContextOptions): Promise<Page> =>
  (await browser.newContext({ baseURL: home(), ...options, javaScriptEnabled: true })).newPage();

/**
 * A person of the demonstration in a browser of their own, signed in and reading this language. Signs in once a run; who
 * signs out, or whose session ends, begins with `visitor` and `signIn` instead.
 */
export async function personIn(
  browser: Browser,
  name: string,
  language: Language,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const person = await visitor(browser, language, { ...options, ...keptSession(name) });
  const { request } = person.context;
  const headers = { origin: home() };
  if (!keptSession(name)) {
    const form = { email: addressOf(name), password: demonstrationPassword };
    const answer = await request.post("/auth/sign-in", { form, headers, maxRedirects: 0 });
    expect(answer.status(), `signing in as ${name}`).toBe(303);
    await keepSession(name, person.context);
  }
  await request.post("/auth/language", { form: { locale: language, to: "/auth/home" }, headers, maxRedirects: 0 });
  return person;
}

/** Signs in on the sign-in page, from wherever it was opened. */
export async function signIn(page: Page, email: string, password = demonstrationPassword): Promise<void> {
  if (!page.url().includes("/auth/sign-in")) await page.goto("/auth/sign-in");
  const form = page.locator("form#sign-in");
  await form.locator('[name="email"]').fill(email);
  await form.locator('[name="password"]').fill(password);
  await form.getByRole("button").click();
  await expect(page).not.toHaveURL(/\/auth\/sign-in/);
}
