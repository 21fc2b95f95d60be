import { createInstance, type i18n } from "i18next";
import { type Locale, textLocale } from "./locale";
import type { Namespace } from "./types";

const instances = new Map<Locale, i18n>();

/** The one instance of a locale's texts in this process; made empty at first and filled by `addTexts`. */
export const instanceFor = (locale: Locale): i18n => {
  const language = textLocale(locale);
  const known = instances.get(language);
  if (known) return known;
  const created = createInstance();
  void created.init({
    lng: language,
    fallbackLng: false,
    defaultNS: "common",
    ns: [],
    resources: { [language]: {} },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  instances.set(language, created);
  return created;
};

/** Adds the texts of a namespace to a locale. */
export const addTexts = (locale: Locale, namespace: Namespace, texts: object): void => {
  instanceFor(locale).addResourceBundle(textLocale(locale), namespace, texts);
};
