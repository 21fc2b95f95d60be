import { expect, type Page } from "@playwright/test";
import { TOTP } from "otpauth";
import { type Language, texts } from "./texts";

/** Sets a telephone up on the page that shows its key, and goes on from the codes to keep. Gives the codes that it shows so many seconds from now. */
export async function enrol(page: Page, language: Language): Promise<(inSeconds?: number) => string> {
  const { secondFactor } = texts[language].access;
  const secret = (await page.locator("main code").innerText()).replaceAll(" ", "");
  const codes = (inSeconds = 0) => new TOTP({ secret }).generate({ timestamp: Date.now() + inSeconds * 1000 });
  await page.locator('[name="code"]').fill(codes());
  await page.locator("main form").getByRole("button").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(secondFactor.codesTitle);
  await page.getByRole("link", { name: secondFactor.codesKept }).click();
  return codes;
}
