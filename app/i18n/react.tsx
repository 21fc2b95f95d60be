import { type ReactNode, useContext } from "react";
import { I18nContext, I18nextProvider } from "react-i18next";
import { type Formats, formats } from "./format";
import { instanceFor } from "./instance";
import { isLocale, type Locale } from "./locale";
import { translatorOf } from "./translator";
import type { Namespace, T } from "./types";

/** Gives the page below it its language. */
export function I18nProvider({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  return <I18nextProvider i18n={instanceFor(locale)}>{children}</I18nextProvider>;
}

/** The translator of a namespace in the page's language. Ask for it once per page or pattern, not per row. */
export const useT = <N extends Namespace>(namespace: N): T<N> => translatorOf(useContext(I18nContext).i18n, namespace);

/** The language that texts are shown in; goes into `lang` attributes. */
export const useTextLocale = (): Locale => {
  const { language } = useContext(I18nContext).i18n;
  return isLocale(language) ? language : "en";
};

/** Money, areas, dates and counts in the page's language. */
export const useFormats = (): Formats => formats(useTextLocale());
