import { expect, it } from "vitest";
import { countries } from "~/domain/company/countries";
import { countryName, countryOptions } from "~/i18n/country";
import { type Locale, LOCALES, locales } from "~/i18n/locale";

const complete = locales.filter((locale) => LOCALES[locale].complete);

it.each(complete)("names every country that a company can be registered in, in %s", (locale) => {
  const options = countryOptions(locale);
  expect(options.map(({ value }) => value).sort()).toEqual([...countries].sort());
  expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
});

it("begins in Chinese with Hong Kong, Macao and Taiwan of China", () => {
  expect(countryOptions("zh-CN").slice(0, 4)).toEqual([
    { value: "HK", label: "中国香港" },
    { value: "MO", label: "中国澳门" },
    { value: "TW", label: "中国台湾" },
    { value: "AL", label: "阿尔巴尼亚" },
  ]);
});

it.each<[Locale, string, string]>([
  ["zh-CN", "FK", "马尔维纳斯群岛"],
  ["zh-CN", "PS", "巴勒斯坦"],
  ["en", "TW", "Taiwan, China"],
  ["ko", "JP", "Japan"],
  ["en", "XX", "XX"],
])("names in %s %s as %s", (locale, code, name) => {
  expect(countryName(locale, code)).toBe(name);
});
