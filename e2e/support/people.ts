import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { demonstrationPassword } from "../../prisma/seed/people";
import { watch } from "./page-checks";
import type { Language } from "./texts";

export const home = (): string => process.env["SLIPWAY_URL"] ?? "";

/** A person of the demonstration in a browser of their own, signed in and reading this language. */
export async function personIn(
  browser: Browser,
  name: string,
  language: Language,
  options: BrowserContextOptions = {},
) {
  const context = await browser.newContext({ baseURL: home(), ...options });
  const page = await context.newPage();
  const seen = watch(page);
  await signIn(page, name);
  await context.request.post("/auth/language", {
    form: { locale: language, to: "/auth/home" },
    headers: { origin: home() },
  });
  return { page, context, seen };
}

export async function signIn(page: Page, name: string): Promise<void> {
  if (!page.url().includes("/auth/sign-in")) await page.goto("/auth/sign-in");
  const form = page.locator("form#sign-in");
  await form.locator('[name="email"]').fill(`${name}@demo.slipway.example`);
  await form.locator('[name="password"]').fill(demonstrationPassword);
  await form.getByRole("button").click();
  await expect(page).not.toHaveURL(/\/auth\/sign-in/);
}
