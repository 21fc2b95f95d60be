import { describe, expect, it } from "vitest";
import { type Locale, LOCALES, locales } from "~/i18n/locale";
import * as en from "~/i18n/resources/en";
import * as zhCN from "~/i18n/resources/zh-CN";

const texts: Partial<Record<Locale, object>> = { en, "zh-CN": zhCN };

/** Names that are the same in every language. */
const names = /\b(Slipway|CSV|PDF|JPEG|PNG|TOTP|SHA-256|XLSX)\b/g;

const flatten = (node: object, prefix: string, into = new Map<string, string>()): Map<string, string> => {
  for (const [key, value] of Object.entries(node) as [string, string | object][]) {
    const path = prefix === "" ? key : prefix.includes(":") ? `${prefix}.${key}` : `${prefix}:${key}`;
    if (typeof value === "string") into.set(path, value);
    else flatten(value, path, into);
  }
  return into;
};

const plural = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(plural, "");
const placeholders = (text: string) => [...new Set(text.match(/{{.+?}}/g))].sort();
const stemsOf = (flat: Map<string, string>) => [...new Set([...flat.keys()].map(stem))].sort();

const english = flatten(en, "");

describe.each(locales.filter((locale) => LOCALES[locale].complete))("texts of %s", (locale) => {
  const own = flatten(texts[locale] ?? {}, "");

  it("has the keys of English, no fewer and no more", () => {
    expect(stemsOf(own)).toEqual(stemsOf(english));
  });

  it("has the plural forms of its own grammar", () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const plurals = [...english.keys()].filter((key) => key.endsWith("_other")).map(stem);
    for (const key of plurals)
      expect([...own.keys()].filter((each) => stem(each) === key && plural.test(each)).sort()).toEqual(
        forms.map((form) => `${key}_${form}`).sort(),
      );
  });

  it("fills the same placeholders", () => {
    for (const [key, text] of own) {
      const original = english.get(key) ?? english.get(`${stem(key)}_other`) ?? "";
      expect([key, placeholders(text)]).toEqual([key, placeholders(original)]);
    }
  });

  it("leaves no text empty", () => {
    expect([...own].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("is not English by accident", () => {
    if (locale === "en") return;
    const inWords = (text: string) => /[A-Za-z]{2}/.test(text.replace(/{{.+?}}/g, "").replace(names, ""));
    expect([...own].filter((entry) => inWords(entry[1]) && english.get(entry[0]) === entry[1])).toEqual([]);
  });
});
