import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "@playwright/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const options: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  resultTypes: ["violations"],
  // The only rule on that wants something loaded beforehand asks for sound and film.
  preload: { assets: ["media"] },
};

/**
 * What axe finds wrong with the page in this window. A page of the same shape as one in which it found nothing, in whichever
 * worker, is not asked again: other texts and numbers in the same elements change none of its answers.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  const known = recordOf(`${page.viewportSize()?.width} ${await shapeOf(page)}`);
  if (existsSync(known)) return [];
  const { violations } = await page.evaluate<AxeResults>(`${source};axe.run(document, ${JSON.stringify(options)})`);
  if (violations.length === 0) writeFileSync(known, "");
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

const recordOf = (shape: string): string =>
  path.join(process.env["SLIPWAY_SHAPES"] ?? "", createHash("sha256").update(shape).digest("hex"));

/** Elements with their attributes and whether they hold text; of neighbours that are alike one stands for all. */
const shapeOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const words = ["href", "action", "value", "title", "alt", "aria-label", "placeholder", "content", "datetime"];
    const names = ["id", "for", "form", "name", "aria-labelledby", "aria-describedby", "aria-controls"];
    const numbers = /[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g;
    const valueOf = ({ name, value }: Attr, drawn: boolean): string => {
      if (words.includes(name)) return String(value.trim() !== "");
      // A class is what it is: its number may be that of a colour.
      return names.includes(name) || (drawn && name !== "class") ? value.replace(numbers, "0") : value;
    };
    const shape = (element: Element): string => {
      const attributes = [...element.attributes].map((each) => {
        return `${each.name}=${valueOf(each, element instanceof SVGElement)}`;
      });
      const inside: string[] = [];
      for (const node of element.childNodes) {
        const next =
          node instanceof Element ? shape(node) : node.nodeType === 3 && node.nodeValue?.trim() ? "text" : "";
        if (next && next !== inside.at(-1)) inside.push(next);
      }
      return `<${element.localName} ${attributes.sort().join(" ")}>${inside.join("")}</${element.localName}>`;
    };
    return shape(document.documentElement);
  });
