import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const widths = [1280, 390] as const;
/** Windows beside a desk's and a phone's in which the columns of a table are tight; rows are cards below `rowsAreTable`. */
const tableWidths = [...widths, 800, 700, 640] as const;
const rowsAreTable = 800;

/** What Chromium says of a refused form, a link that no longer opens, or a browser that a spec took offline. */
const intended = /^Failed to load resource: (the server responded with a status of 4|net::ERR_INTERNET_DISCONNECTED)/;
const parts = new Set(["stylesheet", "script", "image", "font"]);

/** Collects what a page that works never does: errors in the console, scripts that throw, answers that fail. */
export function watch(page: Page): { readonly faults: string[] } {
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(`${page.url()}: ${message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !intended.test(message.text())) faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on("response", (response) => {
    const least = parts.has(response.request().resourceType()) ? 400 : 500;
    if (response.status() >= least) faults.push(`${response.url()}: ${response.status()}`);
  });
  return { faults };
}

/** A page as it should be: in its language, with one heading and a title, no wider than its window, and by axe's rules. */
export async function checkPage(page: Page, language: string): Promise<void> {
  await checkFrame(page, language);
  // Without frames of other origins one run sees all, in this very window, and lists no more than what is wrong.
  const axe = new AxeBuilder({ page }).options({
    runOnly: { type: "tag", values: rules },
    resultTypes: ["violations"],
  });
  const { violations } = await axe.setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  expect(found, page.url()).toEqual([]);
}

/** The part of `checkPage` that a browser without scripts can do. */
export async function checkFrame(page: Page, language: string): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await expect(page).toHaveTitle(/\S/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  const before = page.viewportSize();
  for (const width of (await page.locator("table").count()) > 0 ? tableWidths : widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await stickingOut(page), `${page.url()} scrolls sideways at ${width} px`).toEqual([]);
    if (width < rowsAreTable)
      expect(await cutRows(page), `${page.url()} hides a part of a table at ${width} px`).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
}

/** What makes a page wider than its window: the elements beyond its edge, none where it does not scroll sideways. */
const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth,
    );
    return [`${scrollWidth} px`, ...beyond.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 120))];
  });

/** In a narrow window rows are cards, so that nothing of a table needs to be scrolled to: what of one does all the same. */
const cutRows = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll(".table-scroll :is(tbody, tfoot) :is(th, td)")]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
