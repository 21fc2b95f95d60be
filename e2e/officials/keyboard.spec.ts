import { expect, test } from "@playwright/test";
import { follow, jump, tabTo, type } from "../support/keyboard";
import { personIn } from "../support/people";
import { texts } from "../support/texts";

const { application, common, desk, review } = texts.en;

test("an official finds a case, declares and accepts by keyboard alone, and sees the focus at every stop", async ({
  browser,
}) => {
  const { page, look, leave } = await personIn(browser, "intake.jinpu", "en");
  await page.goto("/admin");
  await jump(page, page.getByRole("link", { name: common.skipToContent }), page.locator("#main"));
  await page.goto("/admin");
  await follow(page, page.getByRole("navigation").getByRole("link", { name: desk.nav.queue, exact: true }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(desk.queue.title);

  await type(page, page.locator("#q"), "黑石礁测绘二期");
  await tabTo(page, page.locator("#assignee"));
  await page.keyboard.type(desk.queue.nobody.slice(0, 3));
  await expect(page.locator("#assignee")).toHaveValue("nobody");
  await follow(page, page.getByRole("search").getByRole("button"));
  await expect(page).toHaveURL(/[?&]assignee=nobody/);
  await expect(page.locator("main tbody tr")).toHaveCount(1);
  await look();

  await follow(page, page.locator('main tbody a[href^="/admin/applications/"]'));
  await expect(page.locator("main")).toContainText(review.interest.ask);
  // The arrow chooses among the answers of a group, the space bar ticks.
  await tabTo(page, page.locator('[name="conflict"][value="no"]'));
  await page.keyboard.press("Space");
  await follow(page, page.getByRole("button", { name: review.interest.submit }));
  await expect(page.locator("main")).toContainText(application.turn.intake);

  await follow(page, page.getByRole("link", { name: review.action.accept, exact: true }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(review.acceptance.title);
  for (const box of await page.locator('main input[type="checkbox"]').all()) {
    await tabTo(page, box);
    await page.keyboard.press("Space");
    await expect(box).toBeChecked();
  }
  await follow(page, page.getByRole("button", { name: review.acceptance.submit, exact: true }));
  await expect(page.locator("main")).toContainText(application.turn.reviewer);
  await leave();
});

test("a founder fills and sends a step by keyboard alone, and sees the focus at every stop", async ({ browser }) => {
  const { page, look, leave } = await personIn(browser, "founder", "en");
  const { step } = application;
  const field = (name: string) => page.locator(`main form [name="${name}"]`);
  await page.goto("/founder");
  await follow(page, page.getByRole("row").filter({ hasText: "莲花山能源" }).getByRole("link").first());
  await follow(page, page.locator('main a[href$="/steps/plan"]').first());
  await expect(page).toHaveURL(/\/steps\/plan/);

  await type(page, field("business"), "Wind turbines for islands");
  await type(page, field("jobsPlanned"), "a dozen");
  // The arrow goes from the answer that is given to the other one, which asks for more.
  await tabTo(page, field("otherSupport").and(page.locator(":checked")));
  await page.keyboard.press("ArrowUp");
  await expect(field("otherSupport").and(page.locator('[value="yes"]'))).toBeChecked();
  await type(page, field("otherSupportDetail"), "A desk of the university, until June");
  await look();
  await follow(page, page.getByRole("button", { name: step.save }));

  // A number that is none comes back with everything else as it was typed, at the list of mistakes.
  await expect(page.locator(".error-summary")).toBeFocused();
  await look();
  await jump(page, page.locator(".error-summary").getByRole("link").first(), field("jobsPlanned"));
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("12");
  await follow(page, page.getByRole("button", { name: step.save }));
  await expect(page).not.toHaveURL(/\/steps\/plan/);
  await page.goBack();
  await page.reload();
  for (const [name, value] of [
    ["business", "Wind turbines for islands"],
    ["jobsPlanned", "12"],
    ["otherSupportDetail", "A desk of the university, until June"],
  ] as const)
    await expect(field(name)).toHaveValue(value);
  await leave();
});
