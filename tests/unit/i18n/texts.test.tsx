import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { languages } from "~/domain/kernel/localized-text";
import { localeFromSegment, negotiate, segmentOf } from "~/i18n/detect";
import { errorText, errorValue } from "~/i18n/error-text";
import { isLocale, type Locale, locales, offeredLocales, textLocale } from "~/i18n/locale";
import { I18nProvider, useT, useTextLocale } from "~/i18n/react";
import { createT } from "~/i18n/t.server";

describe("createT", () => {
  it("speaks the locale, with plurals and placeholders", () => {
    expect(createT("en", "application")("state.review")).toBe("Under review");
    expect(createT("zh-CN", "application")("state.review")).toBe("审查中");
    expect(createT("en", "common")("list.shown", { count: 1 })).toBe("1 entry");
    expect(createT("en", "common")("list.shown", { count: 2 })).toBe("2 entries");
    expect(createT("zh-CN", "common")("list.shown", { count: 1 })).toBe("共 1 条");
  });

  it("reaches other namespaces by their name", () => {
    expect(createT("en", "common")("program:terms.cap.month")).toBe("Monthly cap");
  });

  it("leaves escaping to those who write markup", () => {
    expect(createT("en", "common")("account.signedInAs", { name: "<A & B>" })).toBe("Signed in as <A & B>");
  });

  it("refuses unknown keys and missing values when compiled", () => {
    const t = createT("en", "common");
    // @ts-expect-error There is no such key.
    t("nav.mian");
    // @ts-expect-error The text has a placeholder.
    t("list.shown");
    expect(t("nav.main")).toBe("Main");
  });

  it("speaks English for a locale that is not complete", () => {
    expect(createT("ko", "common")("nav.main")).toBe("Main");
  });
});

it("gives each page its own language", () => {
  const Probe = () => <p lang={useTextLocale()}>{useT("common")("actions.save")}</p>;
  const page = (locale: Locale) =>
    renderToStaticMarkup(
      <I18nProvider locale={locale}>
        <Probe />
      </I18nProvider>,
    );
  expect([page("en"), page("zh-CN"), page("en"), page("ja")]).toEqual([
    '<p lang="en">Save</p>',
    '<p lang="zh-CN">保存</p>',
    '<p lang="en">Save</p>',
    '<p lang="en">Save</p>',
  ]);
});

describe("errors", () => {
  const t = createT("en", "common");

  it("are keys with parameters, or text as it is", () => {
    expect(errorText(t, "required")).toBe("Fill this in");
    expect(errorText(t, "tooLong?max=200")).toBe("Write at most 200 characters");
    expect(errorText(t, "uscc.check")).toContain("does not add up");
    expect(errorText(t, "The lease is missing.")).toBe("The lease is missing.");
    expect(errorText(t, "nosuchkey")).toBe("nosuchkey");
  });

  it("put dates and names of texts into the words of their language", () => {
    const chinese = createT("zh-CN", "common");
    expect(errorText(t, "dateTooLate?max=2026-12-14")).toBe("Give 14 December 2026 or an earlier date");
    expect(errorText(chinese, "dateTooLate?max=2026-12-14")).toBe("日期不得晚于2026年12月14日");
    expect(errorText(chinese, "program.premisesQuestion?question=builder:premises.premisesZone")).toBe(
      "申请表还缺“场地位于哪个区域？”等场地问题",
    );
  });

  it("carry their parameters whatever is in them", () => {
    expect(errorText(t, errorValue("file.missing", { name: "A&B = 50 %?" }))).toBe("Still missing: A&B = 50 %?");
    expect(errorValue("required")).toBe("required");
  });
});

describe("detection", () => {
  it("knows the languages that a program is written in", () => {
    expect(locales).toEqual(languages);
  });

  it("knows the four languages by their segments, and no other", () => {
    expect(locales.map(segmentOf)).toEqual(["en", "zh", "ja", "ko"]);
    expect(locales.map((locale) => localeFromSegment(segmentOf(locale)))).toEqual(locales);
    expect([localeFromSegment("zh-CN"), localeFromSegment("fr"), localeFromSegment(undefined)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each([
    [null, "en"],
    ["zh", "zh-CN"],
    ["zh-Hant-TW,zh;q=0.9", "zh-CN"],
    ["fr-FR, de;q=0.9, zh-CN;q=0.8, en;q=0.7", "zh-CN"],
    ["en;q=0.4, zh;q=0.5", "zh-CN"],
    ["zh;q=0, en", "en"],
    ["ja, zh;q=0.5", "zh-CN"],
    ["*;q=0.1", "en"],
    [";;;,,q=", "en"],
  ])("answers %j with %s", (header, locale) => {
    expect(negotiate(header)).toBe(locale);
  });

  it("offers complete languages only", () => {
    expect(offeredLocales.every((locale) => textLocale(locale) === locale)).toBe(true);
    expect([isLocale("zh-CN"), isLocale("toString"), isLocale(null)]).toEqual([true, false, false]);
  });
});
