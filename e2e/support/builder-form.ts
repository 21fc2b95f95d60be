import { expect, type Locator, type Page } from "@playwright/test";
import { LOCALES } from "../../app/i18n/locale";
import { worded, type Language, texts } from "./texts";

/** Somebody who writes a version in their browser. */
export interface Writer {
  readonly page: Page;
  readonly language: Language;
  /** Checks the page that they are on. */
  readonly look: () => Promise<void>;
}

/** The same person on pages that were checked before. */
export const quietly = (writer: Writer): Writer => ({ ...writer, look: () => Promise.resolve() });

/** What is written in the two languages that a program must have. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

/** In the language that the page is read in. */
export const inOwn = ({ language }: Writer, words: Words): string => (language === "en" ? words.en : words.zh);

type Entry = keyof (typeof texts)["en"]["builder"]["entry"];
type Part = keyof (typeof texts)["en"]["builder"]["section"];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A label by itself, whether or not the field is marked as required or optional. */
const called = (label: string, language: Language): RegExp => {
  const { required, optional } = texts[language].common.form;
  return new RegExp(`^\\s*${escaped(label)}\\s*(${required}|${optional})?\\s*$`);
};

/** The input that bears a label. */
export const field = (scope: Locator | Page, label: string, language: Language): Locator =>
  scope.getByLabel(called(label, language));

/** Fields under one legend. */
export const group = (scope: Locator | Page, legend: string, language: Language): Locator =>
  scope.getByRole("group", { name: called(legend, language) });

/** Writes a text in both languages. */
export async function write(scope: Locator | Page, legend: string, words: Words, language: Language): Promise<void> {
  const inputs = group(scope, legend, language);
  await inputs.getByLabel(LOCALES.en.name, { exact: true }).fill(words.en);
  await inputs.getByLabel(LOCALES["zh-CN"].name, { exact: true }).fill(words.zh);
}

/** Presses what leads to another page, or to this one anew, and waits for it. */
export async function press(page: Page, button: Locator): Promise<void> {
  await Promise.all([page.waitForEvent("domcontentloaded"), button.click()]);
}

/** Adds the n-th entry of a list and returns it. */
export async function addEntry(
  { page, language }: Writer,
  list: Entry,
  n = 1,
  scope: Locator | Page = page,
): Promise<Locator> {
  const { add, entry } = texts[language].builder;
  await press(page, scope.getByRole("button", { name: add[list], exact: true }));
  const name = worded(entry[list], { n });
  return scope.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });
}

/** Opens a part of the version by the list of its parts. */
export async function openPart({ page, language }: Writer, part: Part): Promise<void> {
  const { frame, section } = texts[language].builder;
  const parts = page.getByRole("navigation", { name: frame.parts });
  await press(page, parts.getByRole("link", { name: new RegExp(`^${escaped(section[part])}`) }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(section[part]);
}

/** Saves what was typed on the page and sees that it says so. */
export async function save({ page, language }: Writer): Promise<void> {
  const { frame } = texts[language].builder;
  await press(page, page.getByRole("button", { name: frame.save, exact: true }));
  await expect(page.getByText(frame.saved, { exact: true })).toBeVisible();
}

/** Saves, and checks the page. */
export async function finish(writer: Writer): Promise<void> {
  await save(writer);
  await writer.look();
}

/** An action and what it is done to, as links and buttons of lists are named for who does not see them: "Edit: question 2", "编辑：第 2 题". */
export const of = (action: string, what = ""): RegExp =>
  new RegExp(`^\\s*${escaped(action)}\\s*(?:: |：\\s*)${escaped(what)}`);

/** Follows a link of the page's own matter, not of the frame around it. */
export async function follow(page: Page, name: string | RegExp): Promise<void> {
  await press(page, page.getByRole("main").getByRole("link", { name, exact: true }).first());
}

/** Opens what is folded away under these words, and returns it. */
export async function unfold(page: Page, summary: string): Promise<Locator> {
  const words = page.locator("summary").getByText(summary, { exact: true });
  await words.click();
  return page.locator("details").filter({ has: words });
}

/** One of the answers under a question. */
export const answer = (scope: Locator | Page, question: string, option: string, language: Language): Locator =>
  group(scope, question, language).getByLabel(option, { exact: true });
