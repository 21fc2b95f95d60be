import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any page has before what a spec looks for. */
const most = 120;

/** Goes on with the Tab key until the focus is on `target`; every stop on the way shows where it is. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press("Tab");
    expect(await unseenFocus(page), page.url()).toBeNull();
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The keyboard does not come to ${target} on ${page.url()}.`);
}

/** Goes to a link or button with the Tab key and presses Enter, which leads to another page. */
export async function follow(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

/** Goes to a link with the Tab key and presses Enter, which leads to a place on the same page. */
export async function jump(page: Page, target: Locator, place: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
  await expect(place).toBeFocused();
}

/** Goes to a field with the Tab key and types over what stands in it. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

/** What has the focus without an outline inside the window to show it; null when it can be seen, or the browser itself has it. */
const unseenFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const { top, bottom, left, right, width, height } = at.getBoundingClientRect();
    const within = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && width > 1 && height > 1;
    const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    return within && outlined ? null : at.outerHTML.slice(0, 160);
  });
