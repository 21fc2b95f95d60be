import { test } from "@playwright/test";
import { personIn, visitor } from "../support/people";

const publicPages = ["", "/programs", "/programs/free-start", "/check", "/lookup", "/zones"] as const;

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
    ["/admin", "/admin/people", "/admin/invitations", "/admin/invitations/new", "/admin/settings", "/admin/outbox"],
  ],
  ["auditor", ["/admin", "/admin/queue", "/admin/tracking", "/admin/audit", "/admin/budgets"]],
  ["operator", ["/operator", "/auth/security"]],
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
