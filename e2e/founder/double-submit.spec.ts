import { expect, test } from "@playwright/test";
import { uploadAll } from "../support/application";
import { lettersTo } from "../support/mailbox";
import { addressOf, home, personIn } from "../support/people";

test("pressing submit twice and sending it again makes one application with one reference", async ({ browser }) => {
  // A draft of the demonstration that lacks documents alone.
  const founder = await personIn(browser, "owner37", "zh-CN");
  const { page, context } = founder;
  await page.goto("/founder");
  const draft = page.locator('main a[href^="/founder/applications/"]');
  const path = (await draft.getAttribute("href")) ?? "";
  await uploadAll(page, path.split("/").at(-1) ?? "");
  await page.goto(`${path}/submission`);
  await founder.look();
  const form = page.locator("form").filter({ has: page.locator('[name="submitKey"]') });
  const typed = {
    version: await form.locator('[name="version"]').inputValue(),
    submitKey: await form.locator('[name="submitKey"]').inputValue(),
  };
  await form.getByRole("button").dblclick();
  await expect(page).toHaveURL(/\/receipt$/);
  const reference = /DL-\d{4}-\d{6}-\d/.exec(await page.locator("main").innerText())?.[0] ?? "";
  expect(reference).not.toBe("");

  const send = () =>
    context.request.post(`${path}/submission`, { form: typed, headers: { origin: home() }, timeout: 20_000 });
  for (const answer of await Promise.all([send(), send(), send()])) {
    expect(answer.url()).toBe(page.url());
    expect(await answer.text()).toContain(reference);
  }

  await page.goto("/founder");
  await expect(draft).toHaveCount(1);
  await expect(page.locator("main")).toContainText(reference);
  const intake = await personIn(browser, "intake.jinpu", "zh-CN");
  await intake.page.goto(`/admin/queue?q=${encodeURIComponent("海之韵文化二期")}`);
  await expect(intake.page.locator("main tbody tr")).toHaveCount(1);
  await expect(intake.page.locator("main tbody tr")).toContainText(reference);
  await lettersTo(addressOf("owner37"), reference);
  await intake.leave();
  await founder.leave();
});
