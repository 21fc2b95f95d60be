import { expect, it } from "vitest";
import { instanceFor } from "~/i18n/instance";
import { loadNamespaces } from "~/i18n/load";

const has = (namespace: string) => instanceFor("zh-CN").hasResourceBundle("zh-CN", namespace);

it("loads into the browser the namespaces that a page names and those of the kit, and no more", async () => {
  expect(["common", "founder", "admin"].map(has)).toEqual([false, false, false]);
  await loadNamespaces("zh-CN", ["founder"]);
  expect(["common", "domain", "errors", "founder", "admin"].map(has)).toEqual([true, true, true, true, false]);
});
