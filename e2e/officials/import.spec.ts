import { expect, test } from "@playwright/test";
import { lookAtFile, type ListFile, namedCells, waitUntilOver, withFaults } from "../support/imports";
import { companyCode } from "../support/codes";
import { personIn } from "../support/people";
import { type Language, texts } from "../support/texts";

const [companies, subsidies] = [5_000, 400];

const codeOf = (n: number, way: string): string => companyCode(`${way} ${n}`);
const each = (count: number, line: (n: number) => readonly string[]) =>
  Array.from({ length: count }, (_, n) => line(n));

/** Only the first have somebody to write to. */
const companyFile = (way: string, count: number): ListFile => ({
  heads: ["Code", "企业名称", "Zone", "Contact e-mail", "Sector"],
  lines: each(count, (n) => [
    codeOf(n, way),
    `${way}企业${n}`,
    "high-tech",
    n < 2 ? `bulk${way.codePointAt(0)}-${n}@example.com` : "",
    "软件",
  ]),
});

const months = (back: number): string => {
  const today = new Date();
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
};

/** Subsidies of a year that is over, of one yuan a month, all paid but for the last month. */
const subsidyFile = (way: string, count: number): ListFile => ({
  heads: [
    "文号",
    "Company code",
    "Program",
    "Version",
    "First day",
    "Zone",
    "Area",
    "Rent",
    "Granted tiers",
    "Paid through",
  ],
  lines: each(count, (n) => [
    `${way}-${n}`,
    codeOf(n, way),
    "software-growth",
    "1",
    `${months(13)}-01`,
    "high-tech",
    "1",
    "2",
    "12个月×50%",
    months(2),
  ]),
});

const ways: readonly {
  title: string;
  language: Language;
  way: string;
  size: readonly [number, number];
  width: number;
}[] = [
  {
    title: "5,000 companies and 400 subsidies in English at 1280 px",
    language: "en",
    way: "Bulk",
    size: [companies, subsidies],
    width: 1280,
  },
  { title: "a few in Chinese at 390 px", language: "zh-CN", way: "批", size: [40, 25], width: 390 },
];

for (const { title, language, way, size, width } of ways) {
  test(`what the city knew comes in from files, with 50 faults that are mended: ${title}`, async ({ browser }) => {
    // Half a minute on quiet cores; each of its five long pieces of work waits for others on a busy machine.
    test.slow();
    const words = texts[language].import;
    const viewport = { width, height: 900 };
    const manager = await personIn(browser, "manager", language, { viewport });
    const approver = await personIn(browser, "approver", language, { viewport });
    const [company, subsidy] = [companyFile(way, size[0]), subsidyFile(way, size[1])];

    const release = async (id: string) => {
      const { page } = approver;
      await page.goto("/admin/imports");
      await page.locator(`main a[href$="${id}"]`).click();
      await page.locator("main").getByRole("link", { name: words.release, exact: true }).click();
      await approver.look();
      await page.locator("main").getByRole("button", { name: words.release, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(id));
      await waitUntilOver(page, words.states.prepared);
      await expect(page.locator("main .badge").first()).toHaveText(words.states.released);
    };
    const idOn = (url: string): string => /imports\/([0-9a-f-]{36})/.exec(url)?.[1] ?? "";

    await test.step("a file of companies has 30 faults, each named at its cell", async () => {
      const { page } = manager;
      await page.goto("/admin/imports/new");
      await manager.look();
      await page.locator("main").getByRole("link", { name: words.kinds.companies, exact: true }).click();
      await manager.look();
      const { file, cells } = withFaults(company, 30, [
        [0, "91210200MA0000000A"],
        [1, ""],
        [2, "Nowhere"],
        [3, "nobody"],
        [4, "Alchemy"],
      ]);
      await lookAtFile(page, "companies", `${way}-companies.csv`, file, language);
      await expect(page.locator("main .badge").first()).toHaveText(words.states.faulty);
      expect(await namedCells(page)).toEqual(cells);
      await manager.look();
    });

    await test.step("mended and handed over again it waits for another person, who releases it", async () => {
      await lookAtFile(manager.page, "companies", `${way}-companies.csv`, company, language);
      await expect(manager.page.getByText(words.own)).toBeVisible();
      await manager.look();
      await release(idOn(manager.page.url()));
      await approver.look();
    });

    await test.step("running subsidies of theirs have 20 faults; mended they are released and stand on a company's page", async () => {
      const { page } = manager;
      const { file, cells } = withFaults(subsidy, 20, [
        [1, companyCode("nobody")],
        [2, "Nothing"],
        [3, "77"],
        [4, "2025-02-30"],
        [9, months(0)],
      ]);
      await lookAtFile(page, "subsidies", `${way}-subsidies.csv`, file, language);
      expect(await namedCells(page)).toEqual(cells);
      await lookAtFile(page, "subsidies", `${way}-subsidies.csv`, subsidy, language);
      await manager.look();
      await release(idOn(page.url()));
      await approver.look();
    });

    await test.step("the subsidies are voided as a whole, and the company has none", async () => {
      const { page } = approver;
      const imported = page.url();
      await page.goto(`/admin/companies?q=${codeOf(7, way)}`);
      await page.locator('main a[href^="/admin/companies/"]').first().click();
      const mine = page.locator('main a[href^="/admin/awards/"]');
      await expect(mine).toHaveCount(1);
      const home = page.url();
      await page.goto(imported);
      await page.locator("main").getByRole("link", { name: words.void, exact: true }).click();
      await approver.look();
      await page.locator('[name="reasons"]').fill("The wrong list. 名单有误。");
      await page.locator("main").getByRole("button", { name: words.void, exact: true }).click();
      await expect(page.getByText(words.notice.voided)).toBeVisible({ timeout: 60_000 });
      await approver.look();
      await page.goto(home);
      await expect(mine).toHaveCount(0);
    });
    await manager.leave();
    await approver.leave();
  });
}
