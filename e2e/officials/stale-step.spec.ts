import { expect, test } from "@playwright/test";
import { fillRecommendation, findCase, requestCorrections, sectionOf } from "../support/officials";
import { personIn } from "../support/people";
import { texts } from "../support/texts";

test("the second of two officials with the same case open is refused with both states, and keeps what was typed", async ({
  browser,
}) => {
  const reviewer = await personIn(browser, "reviewer", "en");
  const intake = await personIn(browser, "intake", "zh-CN", { viewport: { width: 390, height: 844 } });
  const id = await findCase(reviewer.page, "大连蓝湾科技有限公司");
  const { application, review, common } = texts.en;
  const typed = "The plan is sound, and the team has built two products.";

  await test.step("both read it under review; the reviewer types a recommendation", async () => {
    await reviewer.page.goto(`/admin/applications/${id}/recommendation`);
    await fillRecommendation(reviewer.page, typed);
  });

  await test.step("intake is quicker and asks for corrections", async () => {
    const point = { target: "document:businessPlan", message: "商业计划书缺少财务预测。" };
    await requestCorrections(intake.page, id, "zh-CN", [point], intake.look);
    await expect(sectionOf(intake.page, "corrections")).toBeVisible();
    await intake.look();
  });

  await test.step("the reviewer sees both states, and every word again", async () => {
    const { page } = reviewer;
    await page.getByRole("button", { name: review.recommendation.submit }).click();
    await expect(page.getByText(common.comparison.keep)).toBeVisible();
    const state = page.getByRole("row").filter({ hasText: application.state.review });
    await expect(state).toContainText(application.state.correction);
    await expect(state).toContainText(common.comparison.differs);
    await expect(page.locator('[name="outcome"][value="approve"]')).toBeChecked();
    await expect(page.locator('[name="scores.team"]')).toHaveValue("3");
    await expect(page.locator('[name="reasons[0].words"]')).toHaveValue(typed);
    await reviewer.look();
  });

  await test.step("sending it again says why it cannot be; the case is as intake left it", async () => {
    const { page } = reviewer;
    await page.getByRole("button", { name: review.recommendation.submit }).click();
    await expect(page.locator(".error-summary")).toBeFocused();
    await expect(page.locator('[name="reasons[0].words"]')).toHaveValue(typed);
    await page.goto(`/admin/applications/${id}`);
    await expect(sectionOf(page, "corrections")).toBeVisible();
    await expect(page.locator("main")).toContainText(application.turn.founder);
    await expect(page.locator("main")).not.toContainText(typed);
  });
  await reviewer.leave();
  await intake.leave();
});
