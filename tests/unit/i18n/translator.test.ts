import { createInstance } from "i18next";
import { describe, expect, it } from "vitest";
import { instanceFor } from "~/i18n/instance";
import * as en from "~/i18n/resources/en";
import * as zh from "~/i18n/resources/zh-CN";
import { createT } from "~/i18n/t.server";
import { translatorOf } from "~/i18n/translator";
import type { Namespace } from "~/i18n/types";

type Say = (key: string, values?: Record<string, unknown>) => string;

/** Every text by its key, without the form of its plural. */
const textsIn = (texts: object, prefix = ""): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]: [string, unknown]) =>
    typeof text === "string"
      ? [[prefix + key.replace(/_(one|other)$/, ""), text] as [string, string]]
      : textsIn(text as object, `${prefix}${key}.`),
  );

describe.each([
  ["en", en],
  ["zh-CN", zh],
] as const)("texts of %s", (locale, namespaces) => {
  it.each(Object.keys(namespaces) as Namespace[])("say in %s what i18next makes of them", (ns) => {
    const say = createT(locale, ns) as unknown as Say;
    for (const [key, text] of textsIn(namespaces[ns])) {
      const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!);
      for (const count of [0, 1, 2, 21]) {
        const values = Object.fromEntries(names.map((name) => [name, name === "count" ? count : `<${name} & co>`]));
        const expected = instanceFor(locale).t(key, { ns, ...values });
        expect([say(key, values), say(key, values)], key).toEqual([expected, expected]);
      }
    }
  });
});

describe("a translator", () => {
  const instance = createInstance();
  void instance.init({ lng: "en", fallbackLng: false, initAsync: false, interpolation: { escapeValue: false } });
  const say = translatorOf(instance, "common") as unknown as Say;

  it("finds texts that come later", () => {
    expect(say("late", { name: "Ana" })).toBe("late");
    instance.addResourceBundle("en", "common", {
      late: "Late, {{name}}",
      within: "$t(late), says {{name}}",
      written: "At {{share, percent}}",
      guest: "Guest",
      guest_host: "Host",
      row_zero: "no row of {{of}}",
      row_one: "{{count}} row of {{of}}",
      row_other: "{{count}} rows of {{of}}",
    });
    instance.services.formatter?.add("percent", (value) => `${Number(value) * 100} %`);
    expect(say("late", { name: "Ana" })).toBe("Late, Ana");
  });

  it("leaves a value as it is, and an absent one empty", () => {
    expect([say("late", { name: "{{name}} $t(guest) $&" }), say("late", {})]).toEqual([
      "Late, {{name}} $t(guest) $&",
      "Late, ",
    ]);
  });

  it("chooses the form of a plural for each count", () => {
    expect([0, 1, 2, 1].map((count) => say("row", { count, of: 9 }))).toEqual([
      "no row of 9",
      "1 row of 9",
      "2 rows of 9",
      "1 row of 9",
    ]);
  });

  it("leaves texts within texts, formats and contexts to i18next", () => {
    expect([
      say("within", { name: "Bo" }),
      say("written", { share: 0.5 }),
      say("guest", { context: "host" }),
      say("guest"),
    ]).toEqual(["Late, Bo, says Bo", "At 50 %", "Host", "Guest"]);
  });
});
