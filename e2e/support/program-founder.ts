import { expect, type Page } from "@playwright/test";
import { answer, follow, group, inOwn, press, type Writer } from "./builder-form";
import { uploadAll } from "./application";
import { longgang } from "./longgang";
import { texts } from "./texts";

/** A civil date, so many days from today. */
export const daysFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Answers the check of a city with this one program, which asks for what that needs alone. 700 m² at ¥20: 700 × ¥15 = ¥10,500 a
 * month, but 70 % of the rent of ¥14,000 are ¥9,800, and a year pays ¥100,000 at most: ten months are ¥98,000, the eleventh has
 * the ¥2,000 that are left, the twelfth nothing. Software is paid for five years: ¥500,000 in 55 months.
 */
export async function answerCheck({ page, language }: Writer): Promise<void> {
  const { check } = texts[language];
  const { sector } = texts[language].company.value;
  const choose = (label: string, option: string) => page.getByLabel(label).selectOption({ label: option });
  await page.goto(language === "en" ? "/en/check" : "/zh/check");
  await page.getByLabel(check.ask.companyEstablishedOn).fill(daysFromNow(-365));
  await choose(check.ask.sector, sector.software);
  await page.getByLabel(check.ask.insuredStaff).fill("3");
  await choose(check.ask.abnormalOperation, texts[language].common.form.no);
  await page.getByLabel(check.ask.areaM2).fill("700");
  await page.getByLabel(check.ask.rentFenPerM2Month).fill("20");
  await press(page, page.getByRole("button", { name: check.submit, exact: true }));
}

/** Begins an application with the answers of the check. The page to begin is open. Returns the application's id. */
export async function beginWithCheck({ page, language, look }: Writer, code: string): Promise<string> {
  const { begin } = texts[language].application;
  await page.getByRole("radio", { name: new RegExp(code) }).check();
  await expect(page.getByLabel(begin.useCheck)).toBeChecked();
  await look();
  await press(page, page.getByRole("button", { name: begin.submit, exact: true }));
  return /applications\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
}

const stepAt = (page: Page, id: string, step: string) => page.goto(`/founder/applications/${id}/steps/${step}`);

/** Answers what the check did not know of company and premises; the answer about the incubator leads to a further question. */
export async function answerForm(writer: Writer, id: string): Promise<void> {
  const { page, language, look } = writer;
  const { step } = texts[language].application;
  const { incubator, incubatorName, people, use, sector } = longgang;
  const { premises } = texts[language].builder;
  const proceed = () => press(page, page.getByRole("button", { name: step.save, exact: true }));
  await stepAt(page, id, "company");
  await answer(page, inOwn(writer, sector.label), inOwn(writer, sector.software), language).check();
  await answer(page, inOwn(writer, incubator.label), texts[language].common.form.yes, language).check();
  await proceed();
  await expect(page.getByText(step.more)).toBeVisible();
  await page.getByLabel(inOwn(writer, incubatorName.label)).fill("Qixianling 七贤岭孵化器");
  await look();
  await proceed();
  await stepAt(page, id, "premises");
  await expect(page.getByLabel(premises.areaM2)).toHaveValue("700");
  await group(page, premises.premisesZone, language).getByRole("radio").first().check();
  await page.getByLabel(premises.leaseFrom).fill(daysFromNow(-30));
  await page.getByLabel(premises.leaseLastDay).fill(daysFromNow(3_000));
  await page.getByLabel(premises.landlord).fill("大连软件园公司");
  await proceed();
  await stepAt(page, id, "plans");
  await page.getByLabel(inOwn(writer, people.label)).fill("About 30 约30人");
  await page.getByLabel(inOwn(writer, use.label)).fill("A workshop 工坊");
  await look();
  await proceed();
}

/** Uploads every document and submits. */
export async function uploadAndSubmit({ page, language, look }: Writer, id: string): Promise<void> {
  const { submission } = texts[language].application;
  await uploadAll(page, id);
  await look();
  await page.goto(`/founder/applications/${id}/submission`);
  await look();
  await press(page, page.getByRole("button", { name: submission.submit, exact: true }));
  await expect(page).toHaveURL(/\/receipt/);
}

/**
 * The draft's program has a new version: it says what changed, which answers stay and which are set aside, and moves forward
 * when the founder says so. What was set aside can still be read.
 */
export async function moveForward(writer: Writer, id: string): Promise<void> {
  const { page, language, look } = writer;
  const { notice, aside, asked, confirm, done } = texts[language].application.version;
  const { people, use, jobs, incubatorName } = longgang;
  await page.goto(`/founder/applications/${id}`);
  await expect(page.getByText(notice.title)).toBeVisible();
  await look();
  await follow(page, notice.link);
  const leaving = page.getByRole("table", { name: aside.title });
  for (const { label } of [people, use]) await expect(leaving).toContainText(inOwn(writer, label));
  await expect(leaving.getByRole("row")).toHaveCount(3);
  await expect(page.getByRole("main")).toContainText(asked.title);
  await expect(
    page
      .getByRole("listitem")
      .filter({ hasText: inOwn(writer, jobs.label) })
      .first(),
  ).toBeVisible();
  await look();
  await press(page, page.getByRole("button", { name: confirm.submit, exact: true }));
  await expect(page.getByText(done)).toBeVisible();
  await expect(page.getByRole("main")).toContainText("A workshop 工坊");
  await expect(page.getByRole("main")).toContainText("About 30 约30人");
  await look();
  await stepAt(page, id, "company");
  await expect(page.getByLabel(inOwn(writer, incubatorName.label))).toHaveValue("Qixianling 七贤岭孵化器");
  await stepAt(page, id, "premises");
  await expect(page.getByLabel(texts[language].builder.premises.landlord)).toHaveValue("大连软件园公司");
  await stepAt(page, id, "plans");
  await page.getByLabel(inOwn(writer, people.label)).fill("30");
  await page.getByLabel(inOwn(writer, jobs.label)).fill("4");
  await press(page, page.getByRole("button", { name: texts[language].application.step.save, exact: true }));
}
