import { expect, type Page } from "@playwright/test";
import { type Language, texts } from "./texts";

/** A file as an official has it: heads, and lines of cells. */
export interface ListFile {
  readonly heads: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

const csvOf = ({ heads, lines }: ListFile): Buffer =>
  Buffer.from([heads, ...lines].map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\r\n"));

/** The same with one cell of every so-many-th line spoilt, and the cells by their names in the order of the file. */
export function withFaults(
  { heads, lines }: ListFile,
  count: number,
  spoilers: readonly (readonly [column: number, cell: string])[],
): { readonly file: ListFile; readonly cells: readonly string[] } {
  const every = Math.floor(lines.length / count);
  const spoilt = lines.map((line) => [...line]);
  const cells = Array.from({ length: count }, (_, i) => {
    const [column, cell] = spoilers[i % spoilers.length] ?? [0, ""];
    const at = i * every + 1;
    spoilt[at]?.splice(column, 1, cell);
    return `${String.fromCharCode(65 + column)}${at + 2}`;
  });
  return { file: { heads, lines: spoilt }, cells };
}

/** Hands a file of a kind over and waits until it was looked at: leaves the page of the import open. */
export async function lookAtFile(
  page: Page,
  kind: string,
  name: string,
  file: ListFile,
  language: Language,
): Promise<void> {
  await page.goto(`/admin/imports/new/${kind}`);
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/csv", buffer: csvOf(file) });
  await page.getByRole("button", { name: texts[language].import.upload, exact: true }).click();
  await expect(page).toHaveURL(/\/admin\/imports\/[0-9a-f-]{36}/);
  await waitUntilOver(page, texts[language].import.states.checking);
}

/** The page renews itself until what goes on is over. */
export async function waitUntilOver(page: Page, state: string): Promise<void> {
  const badge = page.locator("main .badge").first();
  await expect(page.locator("main progress")).toHaveCount(0, { timeout: 60_000 });
  await expect(badge).not.toHaveText(state);
}

/** The cells that the open page of an import names, all on one page. */
export const namedCells = (page: Page): Promise<string[]> =>
  page.locator("main table.import-problems tbody th").allInnerTexts();
