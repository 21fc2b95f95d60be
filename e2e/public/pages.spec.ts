import { expect, test } from "@playwright/test";
import { personIn, visitor } from "../support/people";
import { texts } from "../support/texts";

const publicPages = ["", "/programs", "/programs/free-start", "/check", "/lookup", "/zones", "/compare"] as const;

for (const [segment, language, width] of [
  ["en", "en", 1280],
  ["zh", "zh-CN", 390],
] as const) {
  test(`public pages under /${segment} at ${width} px`, async ({ browser }) => {
    const { page, look, leave } = await visitor(browser, language, { viewport: { width, height: 844 } });
    for (const path of publicPages) {
      await page.goto(`/${segment}${path}`);
      await look();
    }
    await leave();
  });
}

for (const [name, paths] of [
  [
    "admin",
    [
      "/admin",
      "/admin/comparison",
      "/admin/comparison/import",
      "/admin/people",
      "/admin/invitations",
      "/admin/invitations/new",
      "/admin/settings",
      "/admin/outbox",
    ],
  ],
  ["auditor", ["/admin", "/admin/queue", "/admin/tracking", "/admin/audit", "/admin/budgets"]],
  ["operator", ["/operator", "/operator/tenants", "/operator/units", "/auth/security"]],
  ["founder", ["/founder", "/founder/companies/new"]],
] as const) {
  test(`pages of the ${name}`, async ({ browser }) => {
    const { page, look, leave } = await personIn(browser, name, "en");
    for (const path of paths) {
      await page.goto(path);
      await look();
    }
    await leave();
  });
}

test("an area with a comma is read as one with a point in the check", async ({ browser }) => {
  const { check } = texts.en;
  const { page, leave } = await visitor(browser, "en");
  await page.goto("/en/check");
  await page.getByLabel(check.ask.areaM2).fill("86,5");
  await page.getByRole("button", { name: check.submit, exact: true }).click();
  await expect(page.locator("#result")).toBeVisible();
  await expect(page.getByLabel(check.ask.areaM2)).toHaveValue("86.5");
  await leave();
});

for (const [segment, language, options] of [
  ["en", "en", { viewport: { width: 1280, height: 844 } }],
  ["zh", "zh-CN", { viewport: { width: 390, height: 844 }, javaScriptEnabled: false }],
] as const) {
  test(`a comparison of costs is shared by its link under /${segment}`, async ({ browser }) => {
    const { comparison } = texts[language];
    const first = await visitor(browser, language, options);
    await first.page.goto(`/${segment}/compare`);
    await first.page.getByLabel(comparison.work.engineering).fill("9");
    await first.page.getByLabel(comparison.ask.area).fill("wide");
    await first.page.getByRole("button", { name: comparison.ask.submit, exact: true }).click();
    await expect(first.page.getByLabel(comparison.ask.area)).toHaveValue("wide");
    await expect(first.page.locator("#result")).toHaveCount(0);
    await first.look();
    await first.page.getByLabel(comparison.ask.area).fill("86,5");
    await first.page.getByRole("checkbox").nth(6).check();
    await first.page.getByRole("button", { name: comparison.ask.submit, exact: true }).click();
    await first.look();
    const link = await first.page.getByRole("link", { name: comparison.result.share }).getAttribute("href");
    const figures = await first.page.locator("table").first().innerText();
    const other = await visitor(browser, language, options);
    await other.page.goto(link ?? "");
    expect(await other.page.locator("table").first().innerText()).toBe(figures);
    await other.look();
    await other.leave();
    await first.leave();
  });
}
