import { type Browser, expect, type Page, test } from "@playwright/test";
import { replaceFile } from "../support/application";
import { lettersTo } from "../support/mailbox";
import {
  accept,
  declare,
  findCase,
  type Point,
  referenceOn,
  requestCorrections,
  sectionOf,
} from "../support/officials";
import { addressOf, personIn } from "../support/people";
import { type Language, texts, worded } from "../support/texts";

interface Way {
  readonly title: string;
  readonly language: Language;
  readonly owner: string;
  readonly company: string;
  readonly width: number;
  readonly points: readonly Point[];
  readonly answers: readonly string[];
}

const asked = ["document:businessLicence", "document:insuredStaff", "question:business"] as const;
const points = (...messages: readonly string[]): Point[] =>
  asked.map((target, i) => ({ target, message: messages[i] ?? "" }));

const ways: readonly Way[] = [
  {
    title: "in English at 1280 px",
    language: "en",
    owner: "owner0",
    company: "大连海风软件有限公司",
    width: 1280,
    points: points(
      "The licence cannot be read.",
      "The proof is of last year; send this month's.",
      "Say who your customers are.",
    ),
    answers: ["A new scan is there.", "The proof of this month is there.", "The customers are named now."],
  },
  {
    title: "in Chinese at 390 px",
    language: "zh-CN",
    owner: "owner1",
    company: "大连星海数据有限公司",
    width: 390,
    points: points("营业执照扫描件不清晰。", "参保证明为去年的，请提交本月的。", "请说明主要客户。"),
    answers: ["已重新上传。", "已提交本月证明。", "已补充主要客户。"],
  },
];

const mainOf = (page: Page) => page.locator("main");
const officials = (browser: Browser, { language, width }: Way) =>
  personIn(browser, "intake", language, { viewport: { width, height: 900 } });

for (const way of ways) {
  const { title, language, owner, company, width } = way;
  const { application, review } = texts[language];

  test(`intake names everything missing at once, the founder corrects it, and intake accepts, ${title}`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const intake = await officials(browser, way);
    const id = await findCase(intake.page, company);
    const reference = await test.step("intake asks for two documents and an answer", async () => {
      await declare(intake.page, id);
      await requestCorrections(intake.page, id, language, way.points, intake.look);
      const main = mainOf(intake.page);
      await expect(main).toContainText(application.turn.founder);
      for (const { message } of way.points) await expect(sectionOf(intake.page, "corrections")).toContainText(message);
      await intake.look();
      return referenceOn(intake.page);
    });

    const founder = await personIn(browser, owner, language, { viewport: { width, height: 844 } });
    const { page, look } = founder;
    const base = `/founder/applications/${id}`;
    await test.step("the founder is told by mail and on the page", async () => {
      const subject = worded(review.mail.correctionsRequested.subject, { reference });
      const [letter = ""] = await lettersTo(addressOf(owner), subject);
      await page.goto(/https?:\/\/\S+/.exec(letter)?.[0] ?? "");
      await expect(page).toHaveURL(new RegExp(`${base}(\\?notice=|$)`));
      await expect(mainOf(page)).toContainText(application.turnForFounder.founder);
      for (const { message } of way.points) await expect(mainOf(page)).toContainText(message);
      await look();
      await page.getByRole("link", { name: application.overview.toCorrections }).click();
      await expect(mainOf(page)).toContainText(application.corrections.clock);
      await look();
    });

    await test.step("the founder mends each point where it leads", async () => {
      await replaceFile(page, id, "businessLicence", "licence-clear.pdf");
      await replaceFile(page, id, "insuredStaff", "staff-now.pdf");
      await page.goto(`${base}/corrections`);
      await mainOf(page).locator(`a[href*="${base}/steps/plan"][href*="check"]`).click();
      await page.locator('[name="business"]').fill(way.answers[2] ?? "");
      await page.getByRole("button", { name: application.step.save }).click();
      await expect(page).not.toHaveURL(/\/steps\/plan/);
    });

    await test.step("a point without an answer is not sent in, and what was typed stays", async () => {
      await page.goto(`${base}/corrections`);
      const fields = page.locator('[name^="point."]');
      await expect(fields).toHaveCount(asked.length);
      const send = page.getByRole("button", { name: application.corrections.send });
      for (const [i, answer] of way.answers.slice(0, 2).entries()) await fields.nth(i).fill(answer);
      await send.click();
      await expect(page.locator(".error-summary")).toBeFocused();
      await expect(fields.first()).toHaveValue(way.answers[0] ?? "");
      await expect(fields.last()).toHaveAttribute("aria-invalid", "true");
      await look();
      await fields.last().fill(way.answers[2] ?? "");
      await send.click();
      await expect(page.getByText(application.corrections.done)).toBeVisible();
      await expect(mainOf(page)).toContainText(application.turnForFounder.intake);
      await expect(page.getByRole("link", { name: application.overview.toCorrections })).toHaveCount(0);
      await look();
    });

    await test.step("intake sees what was answered and accepts", async () => {
      await intake.page.goto(`/admin/applications/${id}`);
      const main = mainOf(intake.page);
      for (const answer of way.answers) await expect(sectionOf(intake.page, "corrections")).toContainText(answer);
      await expect(sectionOf(intake.page, "documents")).toContainText("licence-clear.pdf");
      await expect(sectionOf(intake.page, "answers")).toContainText(way.answers[2] ?? "");
      await intake.look();
      await accept(intake.page, id, language, intake.look);
      await expect(main).toContainText(application.turn.reviewer);
    });
    await founder.leave();
    await intake.leave();
  });
}

test("the days that a company takes to correct are not the office's", async ({ browser }) => {
  // Of a case of the demonstration: handed in fifteen days ago, which is more than intake has, and to be corrected since the twelfth.
  const { application, review, desk } = texts["zh-CN"];
  const founder = await personIn(browser, "owner35", "zh-CN", { viewport: { width: 390, height: 844 } });
  const intake = await personIn(browser, "intake.jinpu", "zh-CN");
  const id = await findCase(intake.page, "大连付家庄教育科技二期有限公司");
  await intake.page.goto(`/admin/applications/${id}`);
  await expect(mainOf(intake.page)).toContainText(application.turn.founder);
  const reference = await referenceOn(intake.page);

  await founder.page.goto(`/founder/applications/${id}/corrections`);
  const fields = founder.page.locator('[name^="point."]');
  for (const field of await fields.all()) await field.fill("已核对，原材料有效。");
  for (const tick of await founder.page.locator('[name^="stands."]').all()) await tick.check();
  await founder.page.getByRole("button", { name: application.corrections.send }).click();
  await expect(founder.page.getByText(application.corrections.done)).toBeVisible();

  await intake.page.reload();
  await expect(mainOf(intake.page)).toContainText(application.turn.intake);
  const used = new RegExp(worded(review.case.clock, { spent: "([0-3])", allowed: "5" }));
  await expect(mainOf(intake.page)).toContainText(used);
  await intake.look();
  await intake.page.goto(`/admin/queue?q=${reference}`);
  const row = mainOf(intake.page).locator("tbody tr");
  await expect(row).toContainText(application.state.submitted);
  await expect(row).not.toContainText(desk.queue.overdueMark);
  await intake.leave();
  await founder.leave();
});
