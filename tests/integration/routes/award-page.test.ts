import { expect, it } from "vitest";
import type { ActorName } from "./actors";
import { useHandler } from "./ask";

const { ask } = useHandler();

it.each([
  ["owner", "founder", "/founder"],
  ["reviewer", "admin", "/admin/tracking"],
] as const satisfies readonly (readonly [ActorName, string, string])[])(
  "the page of an award leads the %s on among the pages of their side",
  async (who, side, back) => {
    const page = await (await ask("GET", `/${side}/awards/{award}`, who)).text();
    const main = /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? "";
    const links = [...main.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href ?? "");
    expect(links).toContain(back);
    // The facts lead there, and the history from the decision.
    expect(new Set(links.filter((href) => /\/applications\/[0-9a-f-]{36}$/.test(href))).size).toBe(1);
    expect(links.filter((href) => href.startsWith("/") && !href.startsWith(`/${side}`))).toEqual([]);
    const reference = /A-\d{4}-\d{6}-\d/.exec(page)?.[0];
    expect(reference).toBeDefined();
    expect(page).toMatch(new RegExp(`<title>[^<]*${reference}[^<]*</title>`));
  },
);

it.each([
  ["owner", "founder", true],
  ["reviewer", "admin", true],
  ["manager", "admin", true],
  ["finance", "admin", false],
  ["auditor", "admin", false],
] as const satisfies readonly (readonly [ActorName, string, boolean])[])(
  "the %s is shown what can be changed of an award, as who may begin that",
  async (who, side, shown) => {
    const page = await (await ask("GET", `/${side}/awards/{award}`, who)).text();
    expect(page.includes("Changes of this award")).toBe(shown);
    expect(page.includes("Extension")).toBe(shown);
  },
);
