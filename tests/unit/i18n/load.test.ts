import { expect, it, vi } from "vitest";

it("loads into the browser the namespaces that a page names and those of the kit, and no more", async () => {
  // What another file has loaded stays loaded.
  vi.resetModules();
  const { instanceFor } = await import("~/i18n/instance");
  const { loadNamespaces } = await import("~/i18n/load");
  const has = (namespace: string) => instanceFor("zh-CN").hasResourceBundle("zh-CN", namespace);
  expect(["common", "founder", "admin"].map(has)).toEqual([false, false, false]);
  await loadNamespaces("zh-CN", ["founder"]);
  expect(["common", "domain", "errors", "founder", "admin"].map(has)).toEqual([true, true, true, true, false]);
});
