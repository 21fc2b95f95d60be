import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it, vi } from "vitest";

it("loads into the browser the namespaces that a page names and those of the kit, and no more", async () => {
  // What another file has loaded stays loaded.
  vi.resetModules();
  const { instanceFor } = await import("~/i18n/instance");
  const { loadNamespaces } = await import("~/i18n/load");
  const has = (namespace: string) => instanceFor("zh-CN").hasResourceBundle("zh-CN", namespace);
  expect(["common", "company", "desk"].map(has)).toEqual([false, false, false]);
  await loadNamespaces("zh-CN", ["company"]);
  expect(["common", "errors", "company", "desk"].map(has)).toEqual([true, true, true, false]);
});

const namespace = /useT\("(\w+)"\)|["'`](\w+):[a-zA-Z$]/g;
const runs = /^(?:import|export) (?!type )[^"]*from "([~.][^"]+)"/gm;

/** A file and all that it brings into the browser, by way of what is no type and not for the server alone. */
function inBrowser(file: string, into = new Set<string>()): Set<string> {
  if (into.has(file)) return into;
  into.add(file);
  for (const [, name = ""] of readFileSync(file, "utf8").matchAll(runs)) {
    const at = name.startsWith("~") ? `app${name.slice(1)}` : path.posix.join(path.posix.dirname(file), name);
    const found = [`${at}.ts`, `${at}.tsx`].find((each) => existsSync(each));
    if (found && !/\.server\.ts|^app\/i18n\/(resources|locales)/.test(found)) inBrowser(found, into);
  }
  return into;
}

const pages = readdirSync("app/routes", { recursive: true, encoding: "utf8" })
  .map((name) => `app/routes/${name}`)
  .filter((file) => file.endsWith(".tsx") && readFileSync(file, "utf8").includes("scripts: true"));

it.each(pages)("%s names what it and its frame say in the browser", async (file) => {
  const known = new Set(Object.keys(await import("~/i18n/resources/en")));
  const [, list = ""] = /namespaces: \[([^\]]*)\]/.exec(readFileSync(file, "utf8")) ?? [];
  const named = [...list.matchAll(/"(\w+)"/g)].map(([, name]) => name!);
  const frame = file.replace(/^(app\/routes\/\w+\+)\/.*/, "$1/_layout.tsx");
  const files = new Set(["app/root.tsx", frame, file].flatMap((each) => [...inBrowser(each)]));
  const said = [...files].flatMap((each) =>
    [...readFileSync(each, "utf8").matchAll(namespace)].map(([, own, other]) => own ?? other!),
  );
  const needed = new Set(said.filter((name) => known.has(name) && name !== "common" && name !== "errors"));
  expect([...needed].filter((name) => !named.includes(name))).toEqual([]);
});
