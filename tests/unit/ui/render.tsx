import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Locale } from "~/i18n/locale";
import { I18nProvider } from "~/i18n/react";
import { installTexts } from "~/i18n/t.server";

installTexts();

/** The markup of an element as a page without scripts sends it. */
export const render = (element: ReactElement, locale: Locale = "en"): string =>
  renderToStaticMarkup(<I18nProvider locale={locale}>{element}</I18nProvider>);

/** Every value of an attribute in a piece of markup, in order. */
export const values = (markup: string, attribute: string): string[] =>
  [...markup.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, value = ""]) => value);

/** The text that is read, without tags. */
export const words = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replace(/\s+/g, " ")
    .trim();
