import { expect } from "@playwright/test";
import {
  addEntry,
  field,
  finish,
  follow,
  group,
  inOwn,
  of,
  press,
  save,
  write,
  type Words,
  type Writer,
} from "./builder-form";
import { texts } from "./texts";

type Kind = keyof (typeof texts)["en"]["program"]["kind"];

interface QuestionGiven {
  readonly key: string;
  readonly label: Words;
  readonly kind: Kind;
  readonly optional?: true;
  /** Label of the fact that the answer states. */
  readonly fact?: string;
  readonly options?: readonly { readonly value: string; readonly label: Words }[];
}

/** Adds a page to the form; the list of questions is open before and after. */
export async function addPage(writer: Writer, key: string, title: Words): Promise<void> {
  const { page, language } = writer;
  const { field: label } = texts[language].builder;
  const { addPage: add, back } = texts[language].builder.questions;
  await press(page, page.getByRole("button", { name: add, exact: true }));
  await write(page, label.stepsTitle, title, language);
  await field(page, label.key, language).fill(key);
  await save(writer);
  await follow(page, back);
}

/** Adds a question to a page of the form; the list of questions is open before and after. */
export async function addQuestion(writer: Writer, on: Words, given: QuestionGiven): Promise<void> {
  const { page, language } = writer;
  const { add, back } = texts[language].builder.questions;
  await press(page, page.getByRole("button", { name: of(add, inOwn(writer, on)) }));
  await write(page, texts[language].builder.field.questionsLabel, given.label, language);
  await answeredBy(writer, given);
  await rename(writer, given.key);
  await follow(page, back);
}

/** Says how a question, whose page is open, is answered. */
export async function answeredBy(
  writer: Writer,
  { kind, optional, fact, options = [] }: Omit<QuestionGiven, "key" | "label">,
) {
  const { page, language } = writer;
  const { field: label, frame } = texts[language].builder;
  await field(page, label.questionsKind, language).selectOption({ label: texts[language].program.kind[kind] });
  if (optional) await group(page, label.questionsRequired, language).getByLabel(frame.no, { exact: true }).check();
  await save(writer);
  for (const [i, { value, label: words }] of options.entries()) {
    const entry = await addEntry(writer, "options", i + 1);
    await write(entry, label.optionsLabel, words, language);
    await field(entry, label.optionsValue, language).fill(value);
  }
  if (fact) await field(page, label.questionsFact, language).selectOption({ label: fact });
  if (options.length > 0) await finish(writer);
  else if (fact) await save(writer);
}

/** Gives the question, whose page is open, the short name by which others refer to it. */
async function rename({ page, language }: Writer, key: string): Promise<void> {
  const { questions } = texts[language].builder;
  await follow(page, of(texts[language].common.actions.change, texts[language].builder.field.key));
  await page.getByLabel(questions.keyField).fill(key);
  await press(page, page.getByRole("button", { name: questions.keyChange, exact: true }));
}

/** Adds what the premises ask for, with the product's own words. */
export async function addPremises({ page, language, look }: Writer): Promise<void> {
  const { addPremises: add } = texts[language].builder.questions;
  await look();
  await press(page, page.getByRole("button", { name: add, exact: true }));
  await expect(page.getByRole("button", { name: add, exact: true })).toHaveCount(0);
}

/** Lets a question or document, whose condition is open, depend on a yes to a question. */
export async function onYesTo(writer: Writer, question: Words): Promise<void> {
  const { page, language, look } = writer;
  const { when, logic, criteria } = texts[language].builder;
  await look();
  await follow(page, logic.add);
  await look();
  await page.getByLabel(inOwn(writer, question), { exact: true }).check();
  await press(page, page.getByRole("button", { name: criteria.choose, exact: true }));
  await page.getByLabel(when.equals, { exact: true }).check();
  await group(page, when.value, language).getByLabel(texts[language].builder.frame.yes, { exact: true }).check();
  await finish(writer);
}

/** Opens the page of a question from the list of questions. */
export async function openQuestion(writer: Writer, question: Words): Promise<void> {
  const { edit } = texts[writer.language].builder.questions;
  await follow(writer.page, of(edit, inOwn(writer, question)));
}
