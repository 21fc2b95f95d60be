import { type BrowserContextOptions, expect, test } from "@playwright/test";
import { begin, fillSteps, registerCompany, submit, uploadAll } from "../support/application";
import { accept, approve, declare, recommend } from "../support/officials";
import { checkPage } from "../support/page-checks";
import { personIn } from "../support/people";
import type { Language } from "../support/texts";

interface Way {
  readonly title: string;
  readonly language: Language;
  readonly company: string;
  readonly code: string;
  readonly options: BrowserContextOptions;
}

const ways: readonly Way[] = [
  {
    title: "in English at 1280 px",
    language: "en",
    company: "First Light Software",
    code: "91210231MA0DEM013F",
    options: { viewport: { width: 1280, height: 900 } },
  },
  {
    title: "in Chinese at 390 px",
    language: "zh-CN",
    company: "晨光软件",
    code: "91210231MA0DEM021A",
    options: { viewport: { width: 390, height: 844 }, locale: "zh-CN" },
  },
  {
    title: "without JavaScript",
    language: "en",
    company: "Plain Pages",
    code: "91210213MA0DEM03X0",
    options: { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
  },
];

for (const { title, language, company, code, options } of ways) {
  test(`four people take an application to its award ${title}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const look = async (page: Parameters<typeof checkPage>[0]) => {
      // The rules are checked by a script, which this way of reading has none of.
      if (options.javaScriptEnabled !== false) await checkPage(page, language);
    };
    const founder = await personIn(browser, "founder", language, options);
    const intake = await personIn(browser, "intake", language, options);
    const reviewer = await personIn(browser, "reviewer", language, options);
    const approver = await personIn(browser, "approver", language, options);

    await registerCompany(founder.page, company, code);
    await look(founder.page);
    const id = await begin(founder.page, code, language);
    await look(founder.page);
    await fillSteps(founder.page, id, language);
    await uploadAll(founder.page, id);
    await look(founder.page);
    const reference = await submit(founder.page, id, language);
    expect(reference).not.toBe("");
    await look(founder.page);

    await intake.page.goto(`/admin/queue?q=${reference}`);
    await look(intake.page);
    await expect(intake.page.locator(`a[href="/admin/applications/${id}"]`).first()).toBeVisible();
    await declare(intake.page, id);
    await look(intake.page);
    await accept(intake.page, id, language);

    await declare(reviewer.page, id);
    await recommend(reviewer.page, id);
    await look(reviewer.page);

    await declare(approver.page, id);
    await approve(approver.page, id, language, () => look(approver.page));
    await look(approver.page);
    const award = approver.page.url().split("/").at(-1) ?? "";

    await founder.page.goto(`/founder/awards/${award}`);
    await expect(founder.page.locator("main")).toContainText(company);
    await look(founder.page);

    await founder.page.goto(language === "en" ? "/en/lookup" : "/zh/lookup");
    await founder.page.locator('[name="reference"]').fill(reference);
    await founder.page.locator('[name="code"]').fill(code);
    await founder.page.locator("main form").getByRole("button").click();
    await expect(founder.page.locator("main")).toContainText(reference);
    await look(founder.page);

    await approver.page.goto("/admin/tracking");
    await expect(approver.page.locator("main")).toContainText(company);
    await look(approver.page);

    for (const { seen, context } of [founder, intake, reviewer, approver]) {
      expect(seen.faults).toEqual([]);
      await context.close();
    }
  });
}
