import { readFile } from "node:fs/promises";
import { expect, type Locator } from "@playwright/test";
import { formats } from "../../app/i18n/format";
import { field, finish, follow, inOwn, of, openPart, press, unfold, type Writer } from "./builder-form";
import { longgang, type ProgramNames } from "./longgang";
import { addQuestion, answeredBy, openQuestion } from "./question-builder";
import { worded, texts } from "./texts";

/** Begins version 2: a question goes, one comes, one is asked in another way, and a year pays ¥80,000 at most. */
export async function changeForm(writer: Writer, { name }: ProgramNames): Promise<void> {
  const { page, language, look } = writer;
  const { program, draft, version } = texts[language].program;
  const { section, field: label } = texts[language].builder;
  const { questions } = texts[language].builder;
  const { use, people, jobs, plans, sector } = longgang;
  await page.goto("/admin/programs");
  await follow(page, inOwn(writer, name));
  await look();
  await follow(page, worded(program.beginDraft, { number: 2 }));
  await look();
  await press(page, page.getByRole("button", { name: draft.confirm, exact: true }));
  await follow(page, of(version.write, section.questions));
  await follow(page, of(questions.remove, inOwn(writer, use.label)));
  await look();
  await press(page, page.getByRole("button", { name: questions.remove, exact: true }));
  await openQuestion(writer, people.label);
  await answeredBy(writer, { kind: "number" });
  await follow(page, questions.back);
  await addQuestion(writer, plans, { key: "jobs", label: jobs.label, kind: "number" });
  await openPart(writer, "benefit");
  for (const each of [sector.software, sector.creative]) {
    const terms = await unfold(page, inOwn(writer, each));
    await field(terms, label.annualCapFen, language).fill("80000");
  }
  await finish(writer);
}

/** Looks at what the draft changes, field by field. */
export async function compareVersions({ page, language, look }: Writer): Promise<void> {
  const { next, comparison } = texts[language].program;
  await follow(page, next.compare);
  await expect(page.getByRole("main")).toContainText(comparison.kinds.removed);
  await look();
  await page.goBack();
}

/** Rows of a file of CSV that has no comma within a cell, without its heads. */
const rowsOf = (csv: string): string[][] =>
  csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));

/** Fen of an amount as pages and files write it. */
const fenOf = (text = ""): number =>
  Math.round(Number(text.replace(/[^\d.]/g, "")) * 100) * (/^[-−]/.test(text) ? -1 : 1);

const cellsOf = async (row: Locator): Promise<string[]> => row.getByRole("cell").allInnerTexts();

/** Starts a replay and waits for its result. Returns the rows of its file; the result is open then. */
async function runReplay({ page, language, look }: Writer): Promise<string[][]> {
  const { show, download } = texts[language].task;
  await look();
  await press(page, page.getByRole("button", { name: texts[language].replay.form.start, exact: true }));
  await expect(page.getByRole("link", { name: show, exact: true })).toBeVisible({ timeout: 60_000 });
  await look();
  const file = page.getByRole("link", { name: new RegExp(worded(download, { name: "replay-.*csv" })) });
  const [downloaded] = await Promise.all([page.waitForEvent("download"), file.click()]);
  const rows = rowsOf(await readFile(await downloaded.path(), "utf8"));
  await follow(page, show);
  await look();
  return rows;
}

/**
 * Replays the draft, of which the overview is open. The one application submitted could expect ¥500,000 (see the check); with
 * ¥80,000 a year at most eight months are ¥78,400 and the ninth has the ¥1,600 left: ¥400,000 in five years. The case's row in
 * the page and in the file, and the months under the chart, have these same figures.
 */
export async function replayLoss(writer: Writer, company: string): Promise<void> {
  const { page, language } = writer;
  const { table, months } = texts[language].replay;
  const [before, after] = [50_000_000, 40_000_000];
  await follow(page, texts[language].program.next.replay);
  const rows = await runReplay(writer);
  expect(rows).toHaveLength(1);
  const [reference = "", name, , , , ...costs] = rows[0] ?? [];
  expect([name, ...costs.slice(0, 3).map(fenOf)]).toEqual([company, before, after, after - before]);
  const row = page.getByRole("table", { name: table.losses }).getByRole("row").filter({ hasText: reference });
  const [, , ...shown] = await cellsOf(row);
  const { money, moneyChange, dateShort } = formats(language);
  const lastDays = costs.slice(3, 5).map(dateShort);
  expect(shown.slice(0, 5)).toEqual([money(before), money(after), moneyChange(after - before), ...lastDays]);
  await expect(page.getByRole("img", { name: months.picture })).toBeVisible();
  await page.getByText(months.table, { exact: true }).click();
  const byMonth = await page.getByRole("table", { name: months.picture }).getByRole("row").all();
  const sums = await Promise.all(byMonth.slice(1).map(async (row) => (await cellsOf(row)).map(fenOf)));
  const total = (side: number) => sums.reduce((sum, costs) => sum + (costs[side] ?? 0), 0);
  expect([total(0), total(1)]).toEqual([before, after]);
}
