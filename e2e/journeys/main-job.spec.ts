import { type BrowserContextOptions, expect, test } from "@playwright/test";
import { begin, fillSteps, registerCompany, submit, uploadAll } from "../support/application";
import { accept, approve, declare, recommend } from "../support/officials";
import { personIn } from "../support/people";
import { readLetter } from "../support/letter";
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
    const founder = await personIn(browser, "founder", language, options);
    const intake = await personIn(browser, "intake", language, options);
    const reviewer = await personIn(browser, "reviewer", language, options);
    const approver = await personIn(browser, "approver", language, options);

    await registerCompany(founder.page, company, code);
    await founder.look();
    const id = await begin(founder.page, code, language, founder.look);
    await fillSteps(founder.page, id, language, founder.look);
    await uploadAll(founder.page, id);
    await founder.look();
    const reference = await submit(founder.page, id, language, founder.look);
    expect(reference).not.toBe("");

    await intake.page.goto(`/admin/queue?q=${reference}`);
    await intake.look();
    await expect(intake.page.locator(`a[href="/admin/applications/${id}"]`).first()).toBeVisible();
    await declare(intake.page, id, intake.look);
    await accept(intake.page, id, language, intake.look);

    await declare(reviewer.page, id);
    await recommend(reviewer.page, id, reviewer.look);
    await reviewer.look();

    await declare(approver.page, id);
    await approve(approver.page, id, language, approver.look);
    await approver.look();
    const award = new URL(approver.page.url()).pathname.split("/").at(-1) ?? "";

    await founder.page.goto(`/founder/awards/${award}`);
    await expect(founder.page.locator("main")).toContainText(company);
    await founder.look();

    await readLetter(founder.page, id, code, language, founder.look);

    await founder.page.goto(language === "en" ? "/en/lookup" : "/zh/lookup");
    await founder.page.locator('[name="reference"]').fill(reference);
    await founder.page.locator('[name="code"]').fill(code);
    await founder.page.locator("main form").getByRole("button").click();
    await expect(founder.page.locator("main")).toContainText(reference);
    await founder.look();

    await approver.page.goto("/admin/tracking");
    await expect(approver.page.locator("main")).toContainText(company);
    await approver.look();
    for (const person of [founder, intake, reviewer, approver]) await person.leave();
  });
}
