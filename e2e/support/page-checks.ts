import { expect, type Page } from "@playwright/test";
import { axeFaults } from "./axe";

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
  expect(await axeFaults(page), page.url()).toEqual([]);
}

/** The part of `checkPage` that a browser without scripts can do. */
export async function checkFrame(page: Page, language: string): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await expect(page).toHaveTitle(/\S/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  const own = page.viewportSize();
  const tight = (await page.locator("table").count()) > 0 ? tableWidths : widths;
  // Its own window last, which then need not be brought back.
  const windows = tight.filter((width) => width !== own?.width).map((width) => ({ width, height: 900 }));
  for (const window of own ? [...windows, own] : windows) {
    await page.setViewportSize(window);
    const { beyond, cut } = await overflow(page);
    expect(beyond, `${page.url()} scrolls sideways at ${window.width} px`).toEqual([]);
    if (window.width < rowsAreTable)
      expect(cut, `${page.url()} hides a part of a table at ${window.width} px`).toEqual([]);
  }
}

/**
 * What makes a page wider than its window, the elements beyond its edge, none where it does not scroll sideways; and the cells
 * that hide a part. In a narrow window rows are cards, so that nothing of a table needs to be scrolled to.
 */
const overflow = (page: Page): Promise<{ beyond: string[]; cut: string[] }> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const elements = scrollWidth > clientWidth ? [...document.querySelectorAll("body *")] : [];
    const out = elements.filter((element) => element.getBoundingClientRect().right > clientWidth).slice(0, 5);
    const begin = ({ outerHTML }: Element): string => outerHTML.slice(0, 120);
    return {
      beyond: elements.length > 0 ? [`${scrollWidth} px`, ...out.map(begin)] : [],
      cut: [...document.querySelectorAll(".table-scroll :is(tbody, tfoot) :is(th, td)")]
        .filter((cell) => cell.clientWidth > 1 && cell.scrollWidth > cell.clientWidth + 1)
        .map(begin),
    };
  });
