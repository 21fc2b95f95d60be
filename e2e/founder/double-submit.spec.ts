import { expect, test } from "@playwright/test";
import { uploadAll } from "../support/application";
import { lettersTo } from "../support/mailbox";
import { addressOf, home, personIn } from "../support/people";
import { texts } from "../support/texts";

const { application } = texts["zh-CN"];

test("pressing submit twice makes one application with one reference, and withdrawing it twelve times at once is done once", async ({
  browser,
}) => {
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

  // A name with marks in it comes back as it was sent.
  await page.goto(`${path}/documents`);
  const file = page.getByRole("link", { name: / = 2026\.pdf/ }).first();
  const href = (await file.getAttribute("href")) ?? "";
  const sent = (await context.request.get(href)).headers()["content-disposition"] ?? "";
  expect(decodeURIComponent(sent)).toContain(" = 2026.pdf");

  await page.goto(`${path}/withdrawal`);
  const version = await page.locator('main form [name="version"]').inputValue();
  // Where each is led, not where it arrives: a notice is told once to whichever of them comes first.
  const withdraw = async () => {
    const settings = { headers: { origin: home() }, timeout: 20_000, maxRedirects: 0 };
    const answer = await context.request.post(`${path}/withdrawal`, { form: { version }, ...settings });
    return answer.headers()["location"];
  };
  const pressed = Promise.all(Array.from({ length: 12 }, withdraw));
  expect((await context.request.get("/zh", { timeout: 20_000 })).status()).toBe(200);
  // One is done; the others are led to the application, which says that it was withdrawn already.
  const late = Array.from({ length: 11 }, () => `${path}?refused=wrongState`);
  expect((await pressed).sort()).toEqual([`${path}?notice=withdrawn`, ...late]);
  const said = await (await context.request.get(path)).text();
  expect(said).toContain(application.publicState.withdrawn);
  await page.goto(`${path}?notice=withdrawn`);
  await expect(page).toHaveURL(path);
  await expect(page.getByText(application.withdrawal.done)).toHaveCount(0);
  await lettersTo(addressOf("owner37"), reference, 2);
  await founder.leave();
});
