import { expect } from "@playwright/test";
import { follow, inOwn, press, type Writer } from "./builder-form";
import type { ProgramNames } from "./longgang";
import { worded, texts } from "./texts";

/** Finds the program in the officials' list and opens the draft that is written or waits. */
export async function openDraft(writer: Writer, { name }: ProgramNames, version: number): Promise<void> {
  const { page, language } = writer;
  await page.goto("/admin/programs");
  await follow(page, inOwn(writer, name));
  await follow(page, worded(texts[language].program.program.toDraft, { number: version }));
}

/** Publishes a version that somebody else wrote. */
export async function publish(writer: Writer, names: ProgramNames, version: number): Promise<void> {
  const { page, language, look } = writer;
  const { next, publication } = texts[language].program;
  await openDraft(writer, names, version);
  const confirm = page.getByRole("button", { name: worded(publication.confirm, { number: version }), exact: true });
  await follow(page, next.publish);
  await look();
  // Its later years have no money yet, which takes a reason.
  await press(page, confirm);
  await expect(page.getByRole("textbox", { name: publication.unfunded })).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("textbox", { name: publication.unfunded }).fill("Council paper 12 of 2026");
  await press(page, confirm);
  await expect(page.getByText(publication.done)).toBeVisible();
}

/** A program without money, account or somebody to pay it is not published: the page says why, and who mends it. */
export async function cannotOpen(writer: Writer, names: ProgramNames, version: number): Promise<void> {
  const { page, language, look } = writer;
  const { next, opens, publication } = texts[language].program;
  await openDraft(writer, names, version);
  await follow(page, next.publish);
  await expect(page.getByText(opens.title)).toBeVisible();
  await expect(page.getByText(opens.account)).toBeVisible();
  await expect(page.getByRole("link", { name: opens.to.budget, exact: true })).not.toHaveCount(0);
  await expect(page.getByRole("button", { name: worded(publication.confirm, { number: version }) })).toHaveCount(0);
  await look();
}

/** Who wrote in a version that is offered reads on the page of its publication that somebody else publishes it. */
export async function cannotPublish(writer: Writer): Promise<void> {
  const { page, language, look } = writer;
  const { next, publication } = texts[language].program;
  await expect(page.getByText(next.notYou)).toBeVisible();
  await expect(page.getByRole("link", { name: next.publish, exact: true })).toHaveCount(0);
  await page.goto(`${new URL(page.url()).pathname}/publication`);
  await expect(page.getByText(publication.own)).toBeVisible();
  await expect(page.getByRole("button", { name: worded(publication.confirm, { number: 1 }) })).toHaveCount(0);
  await look();
}
