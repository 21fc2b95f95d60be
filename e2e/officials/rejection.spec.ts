import { expect, test } from "@playwright/test";
import { lettersTo } from "../support/mailbox";
import { declare, findCase, referenceOn, sectionOf } from "../support/officials";
import { addressOf, personIn } from "../support/people";
import { texts, worded } from "../support/texts";

const { application, decision } = texts["zh-CN"];
const phone = { viewport: { width: 390, height: 844 } };
const owner = "owner5";
const reasons = [
  { clause: "age", title: "第三条第（一）项", words: "企业成立已超过 24 个月，\n以营业执照所载日期为准。" },
  { clause: "staff", title: "第三条第（三）项", words: "参保职工不足 2 人。" },
] as const;

test("a founder reads in Chinese why an application was refused, by clause and in words, and how to appeal", async ({
  browser,
}) => {
  const approver = await personIn(browser, "approver", "zh-CN", phone);
  const { page } = approver;
  const id = await findCase(page, "大连槐花创意有限公司");
  await declare(page, id);
  const reference = await referenceOn(page);
  await page.goto(`/admin/applications/${id}/rejection`);
  const reject = page.getByRole("button", { name: decision.confirmReject });

  // A clause without words tells the company nothing.
  await page.locator('[name="reasons[1].clause"]').selectOption(reasons[1].clause);
  await reject.click();
  await expect(page.locator(".error-summary")).toBeFocused();
  await expect(page.locator('[name="reasons[1].clause"]')).toHaveValue(reasons[1].clause);
  await approver.look();

  for (const [row, { clause, words }] of reasons.entries()) {
    await page.locator(`[name="reasons[${row}].clause"]`).selectOption(clause);
    await page.locator(`[name="reasons[${row}].words"]`).fill(words);
  }
  await reject.click();
  await expect(page).toHaveURL(new RegExp(`/admin/applications/${id}(\\?notice=|$)`));
  for (const { title } of reasons) await expect(sectionOf(page, "decision")).toContainText(title);
  await approver.look();
  await approver.leave();

  const founder = await personIn(browser, owner, "zh-CN", phone);
  const [letter = ""] = await lettersTo(addressOf(owner), worded(decision.mail.rejected.subject, { reference }));
  // Reasons stand on the page alone: a mail may be read by others.
  expect(letter).not.toContain("参保职工不足");
  await founder.page.goto(/https?:\/\/\S+/.exec(letter)?.[0] ?? "");
  const main = founder.page.locator("main");
  await expect(main).toContainText(application.publicState.notGranted);
  const card = main.locator("section").filter({
    has: founder.page.getByRole("heading", { name: application.overview.reasons }),
  });
  for (const { title, words } of reasons) {
    await expect(card).toContainText(title);
    await expect(card).toContainText(words);
  }
  await expect(card).toContainText(worded(application.overview.appeal, { days: 40 }));
  await founder.look();
  await founder.leave();
});
