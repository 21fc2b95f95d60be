import { expect, type Page, test } from "@playwright/test";
import { begin, registerCompany } from "../support/application";
import { companyCode } from "../support/codes";
import { linkTo } from "../support/mailbox";
import { addressOf, personIn, type Visitor } from "../support/people";
import { texts } from "../support/texts";

const company = "Two Hands Robotics";
const code = companyCode(company);

test.describe("two members of one company", () => {
  let owner: Visitor;
  let member: Visitor;
  let profile = "";
  let step = "";

  test.beforeAll(async ({ browser }) => {
    owner = await personIn(browser, "founder", "en");
    member = await personIn(browser, "member", "zh-CN", { viewport: { width: 390, height: 844 } });
    const { page } = owner;
    await registerCompany(page, company, code);
    profile = new URL(page.url()).pathname;
    await page.goto(`${profile}/invitation`);
    await page.locator('[name="email"]').fill(addressOf("member"));
    await page.getByRole("button", { name: texts.en.company.people.inviteSubmit }).click();
    await expect(page.getByText(texts.en.company.people.invited)).toBeVisible();
    step = `/founder/applications/${await begin(page, code, "en")}/steps/plan`;
    await member.page.goto(await linkTo(addressOf("member"), company));
    await member.look();
    await member.page.getByRole("button", { name: texts["zh-CN"].company.invitation.accept }).click();
    await expect(member.page.getByText(texts["zh-CN"].company.invitation.joined)).toBeVisible();
  });
  test.afterAll(async () => {
    await owner.leave();
    await member.leave();
  });

  test("see both versions of a step that both changed, and the later one chooses", async () => {
    const business = (page: Page) => page.locator('[name="business"]');
    const { step: english } = texts.en.application;
    const { step: chinese } = texts["zh-CN"].application;
    for (const { page } of [owner, member]) await page.goto(step);
    await business(owner.page).fill("Robots for shipyards");
    await owner.page.getByRole("button", { name: english.save }).click();
    await expect(owner.page).not.toHaveURL(step);

    await business(member.page).fill("船坞机器人");
    await member.page.getByRole("button", { name: chinese.save }).click();
    const row = member.page.getByRole("row").filter({ hasText: "Robots for shipyards" });
    await expect(row).toContainText("船坞机器人");
    await expect(business(member.page)).toHaveValue("船坞机器人");
    await member.look();
    await member.page.getByRole("button", { name: chinese.saveMine }).click();
    await expect(member.page).not.toHaveURL(step);
    await owner.page.goto(step);
    await expect(business(owner.page)).toHaveValue("船坞机器人");
  });

  test("see both versions of the profile that both changed, and the later one chooses", async () => {
    const address = (page: Page) => page.locator('[name="address"]');
    const contact = (page: Page) => page.locator('[name="contactName"]');
    const english = texts.en.company;
    const chinese = texts["zh-CN"].company;
    const save = async (typed: string) => {
      await address(owner.page).fill(typed);
      await owner.page.getByRole("button", { name: english.submitEdit }).click();
      await expect(owner.page.getByText(english.saved)).toBeVisible();
    };
    for (const { page } of [owner, member]) await page.goto(`${profile}/edit`);
    await save("大连市黄浦路 1 号");
    await address(member.page).fill("大连市七贤路 2 号");
    await contact(member.page).fill("钱多");
    await member.page.getByRole("button", { name: chinese.submitEdit }).click();
    const row = member.page.getByRole("row").filter({ hasText: "黄浦路 1 号" });
    await expect(row).toContainText("七贤路 2 号");
    await expect(contact(member.page)).toHaveValue("钱多");
    await member.look();
    await member.page.getByRole("link", { name: texts["zh-CN"].common.comparison.keep }).click();
    await expect(address(member.page)).toHaveValue("大连市黄浦路 1 号");

    await owner.page.goto(`${profile}/edit`);
    await save("大连市黄浦路 3 号");
    await address(member.page).fill("大连市七贤路 4 号");
    await member.page.getByRole("button", { name: chinese.submitEdit }).click();
    await expect(row.or(member.page.getByRole("row").filter({ hasText: "黄浦路 3 号" }))).toContainText("七贤路 4 号");
    await member.page.getByRole("button", { name: chinese.staleSave }).click();
    await expect(member.page.getByText(chinese.saved)).toBeVisible();
    await expect(member.page.locator("main")).toContainText("大连市七贤路 4 号");
  });
});
